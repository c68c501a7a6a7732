"""Counters that trust each other's sticks: each has shown the other its code, once.

A code names the counter, its log and its two public keys.  It is no secret; it must come from the
other counter's own screen or paper, for whoever's code is taken is believed.
"""

import base64
import hashlib
import json
from typing import NamedTuple

from counter.codes import PAIR_CODE as PREFIX
from counter.errors import Refused
from counter.store import Store

OWN = "stick"  # `link` keeps here how many bundles this counter made


class Pair(NamedTuple):
    """Another counter, as its code said."""

    name: str  # OFFICE/N
    log: str
    key: bytes  # Ed25519
    box: bytes  # X25519
    taken: int = 0  # number of the last bundle that came from it

    @property
    def office(self) -> str:
        return self.name.rpartition("/")[0]


def own_code(store: Store, name: str) -> str:
    """Return what this counter shows to another one."""
    key = store.signer()
    keys = base64.b32encode(key.public + key.box).decode().rstrip("=")
    text = f"{PREFIX}:{name}:{store.log}:{keys}"
    return f"{text}:{_check(text)}"


def read(code: str) -> Pair:
    """Read another counter's code.  Refuses pair_code_bad."""
    parts = "".join(code.split()).split(":")
    if len(parts) != 5 or parts[0] != PREFIX or _check(":".join(parts[:4])) != parts[4]:
        raise Refused("pair_code_bad")
    _, name, log, keys, _ = parts
    both = base64.b32decode(keys + "=" * (-len(keys) % 8))
    return Pair(name, log, both[:32], both[32:])


def add(store: Store, code: str) -> Pair:
    """Trust the counter that showed this code.  Refuses pair_code_bad, pair_self."""
    pair = read(code)
    if pair.log == store.log:
        raise Refused("pair_self")
    known = find(store, pair.name)
    keep(store, pair._replace(taken=known.taken if known and known.log == pair.log else 0))
    return pair


def keep(store: Store, pair: Pair) -> None:
    """Write a pair down; it is kept on this PC and is no fact."""
    address = json.dumps([pair.log, pair.key.hex(), pair.box.hex(), pair.taken])
    now = store.now().isoformat(timespec="seconds")
    with store.turn():
        sql = "INSERT OR REPLACE INTO link VALUES (?, ?, '', ?)"
        store.execute(sql, f"pair:{pair.name}", address, now)


def forget(store: Store, name: str) -> None:
    """Trust a counter no longer: its PC is lost, or it was struck off."""
    with store.turn():
        store.execute("DELETE FROM link WHERE name = ?", f"pair:{name}")


def all_of(store: Store) -> list[Pair]:
    """Return the counters this one trusts."""
    rows = store.query("SELECT name, address FROM link WHERE name LIKE 'pair:%' ORDER BY name")
    return [_pair(name, address) for name, address in rows]


def find(store: Store, name: str) -> Pair | None:
    return next((pair for pair in all_of(store) if pair.name == name), None)


def next_number(store: Store) -> int:
    """Return the number of the bundle that is made now."""
    with store.turn():
        rows = store.execute("SELECT address FROM link WHERE name = ?", OWN)
        number = int(rows[0][0]) + 1 if rows else 1
        sql = "INSERT OR REPLACE INTO link VALUES (?, ?, '', ?)"
        store.execute(sql, OWN, str(number), store.now().isoformat(timespec="seconds"))
    return number


def _pair(name: str, address: str) -> Pair:
    log, key, box, taken = json.loads(address)
    return Pair(name.removeprefix("pair:"), log, bytes.fromhex(key), bytes.fromhex(box), taken)


def _check(text: str) -> str:
    return base64.b32encode(hashlib.sha256(text.encode()).digest())[:6].decode()
