"""Stores of several sizes to measure on, each filled by the program's own command."""

import random
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from counter.demo import People
from counter.desk import Desk
from counter.guard import Guard
from counter.intake import Draft
from counter.settings import STORE
from counter.store import Store
from counter.text import VIETNAM

ROOT = Path(__file__).parents[2]


def filled(folder: Path, dossiers: int, environment: dict[str, str]) -> float:
    """Fill a data folder by `main.py demo`; return the seconds that the command took."""
    start = time.perf_counter()
    command = ["main.py", "--data", str(folder), "demo", "--dossiers", str(dossiers), "--seed", "1"]
    subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def desk(folder: Path, guard: Path) -> Desk:
    """Open the desk of a filled data folder, all that lies in its write-ahead log put away."""
    store = Store.writing(folder / STORE, lambda: datetime.now(VIETNAM), Guard(guard))
    store.checkpoint()
    return Desk(store, ROOT / "resources")


def drafts(desk: Desk, count: int, seed: int) -> list[Draft]:
    """Return drafts of different people for the procedures that have a time."""
    chance = random.Random(seed)
    people = People(chance, desk.office.place)
    procedures = [p for p in desk.catalogue.procedures if p.cases[0].duration]
    made = [Draft().with_procedure(chance.choice(procedures)) for _ in range(count)]
    return [replace(draft, owner=people.owner()) for draft in made]
