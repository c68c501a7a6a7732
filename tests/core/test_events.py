"""Facts as they are written down, and read back by this and other versions."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from counter.dossier import fold
from counter.events import (
    KINDS,
    NAMES,
    NOBODY,
    Fact,
    Paper,
    Person,
    Private,
    ProcedureMark,
    Received,
    ResultReady,
    Returned,
    SlipPrinted,
    Unknown,
    Voided,
    decode,
    digest,
    encode,
    fits,
)
from tests.room import at

NOW = at("2026-11-20T09:20:00")
RECEIVED = Received(
    code="H01.151.01-261120-0001",
    office="H01.151.01",
    counter=1,
    procedure=ProcedureMark("1.004873", "Cấp Giấy xác nhận", "2026-01-01"),
    received_at=NOW,
    due=at("2026-11-25T17:00:00"),
    amount=3,
    unit="working-days",
    papers=(Paper("Tờ khai", "copy", 2),),
    owner=Person("Đặng Thị Ước", "027185001234", phone="0912345678"),
    submitter=Person("Trần Văn Bình"),
    content="Xin xác nhận",
    remark="Nộp thay",
)


def written(fact: Fact, /, *, kind: str = "", seq: int = 1, **changed: Any) -> tuple[Any, ...]:
    """Return columns and private text of a fact, its body changed as said."""
    body, private = encode(fact, NOW, "Lê Thị Mẫu")
    if changed:
        said = json.loads(body)
        said.update(changed)
        body = json.dumps(said)
    columns = ("a1", seq, seq * 10, kind or NAMES[type(fact)], "dossier:x", "", body, "")
    return (*columns, digest(*columns)), private.body if private else None


@pytest.mark.parametrize(
    "fact",
    [
        RECEIVED,
        replace(RECEIVED, due=None, submitter=None, provisional=(2027,), fee=0),
        ResultReady(NOW),
        Returned(NOW, paid=8000, to="Đặng Thị Ước", to_number="027185001234"),
        Voided("nhầm người"),
        SlipPrinted("sent", "HP", "a5", 1, 2, "kẹt giấy"),
    ],
)
def test_a_fact_is_read_back_as_it_was_written(fact: Fact) -> None:
    columns, hidden = written(fact)
    assert decode(columns, hidden).fact == fact


def test_every_kind_has_a_name_of_its_own_and_every_private_field_exists() -> None:
    assert len(NAMES) == len(KINDS)
    for cls in KINDS.values():
        assert set(cls.PRIVATE) <= {field.name for field in fields(cls)}


def test_names_stand_only_in_the_private_part() -> None:
    body, private = encode(RECEIVED, NOW, "Lê Thị Mẫu")
    for secret in ("Đặng Thị Ước", "027185001234", "0912345678", "Trần Văn Bình", "Nộp thay"):
        assert secret not in body
        assert private is not None
        assert secret in private.body


def test_who_collected_and_why_something_was_voided_are_private_too() -> None:
    for fact in (Returned(NOW, to="Phan Văn Lạ", to_number="1"), Voided("nhầm Phan Văn Lạ")):
        body, private = encode(fact, NOW, "Lê Thị Mẫu")
        assert "Phan" not in body
        assert private is not None


def test_the_same_person_twice_makes_two_commitments_that_cannot_be_compared() -> None:
    first, second = (encode(RECEIVED, NOW, "Lê Thị Mẫu")[0] for _ in range(2))
    assert json.loads(first)["private"] != json.loads(second)["private"]


def test_a_private_part_fits_only_the_body_that_promised_it() -> None:
    body, private = encode(RECEIVED, NOW, "Lê Thị Mẫu")
    assert private is not None
    assert fits(body, private)
    assert not fits(body, Private(private.salt, private.body.replace("Ước", "Ươc")))
    assert not fits(body, Private(private.salt[:-1] + b"\0", private.body))
    assert not fits(encode(ResultReady(NOW), NOW, "Lê Thị Mẫu")[0], private)


def test_without_its_private_part_a_fact_is_read_with_nobody_in_it() -> None:
    columns, _ = written(RECEIVED)
    event = decode(columns, None)
    assert event.erased
    assert isinstance(event.fact, Received)
    assert event.fact.owner == NOBODY
    assert event.fact.code == RECEIVED.code


def test_a_kind_of_a_newer_version_is_carried_with_its_exact_body() -> None:
    columns, _ = written(ResultReady(NOW), kind="teleported", fact={"to": "Mars", "x": 1.50})
    event = decode(columns, None)
    assert event.fact == Unknown("teleported", note=False)
    assert event.body == columns[6]
    assert "1.5" in event.body


def test_a_note_of_a_newer_version_is_known_as_a_note() -> None:
    columns, _ = written(ResultReady(NOW), kind="sung_of", note=True)
    assert decode(columns, None).fact == Unknown("sung_of", note=True)


def test_a_field_of_a_newer_version_is_left_aside_but_stays_in_the_body() -> None:
    plain = json.loads(encode(RECEIVED, NOW, "Lê Thị Mẫu")[0])["fact"]
    plain["smell"] = {"of": "roses"}
    plain["procedure"]["colour"] = "red"
    columns, hidden = written(RECEIVED, fact=plain)
    event = decode(columns, hidden)
    assert replace(event.fact, owner=NOBODY, submitter=None, content="", remark="") == replace(
        RECEIVED, owner=NOBODY, submitter=None, content="", remark=""
    )
    assert "roses" in event.body


def test_a_field_that_an_older_version_did_not_know_gets_its_default() -> None:
    plain = json.loads(encode(RECEIVED, NOW, "Lê Thị Mẫu")[0])["fact"]
    for name in ("weeks", "special_days", "fee_text", "seal", "late_entry", "papers", "sets"):
        del plain[name]
    columns, _ = written(RECEIVED, fact=plain)
    dossier = fold([decode(columns, None)])
    assert dossier is not None
    assert (dossier.papers, dossier.sets, dossier.seal, dossier.late_entry) == ((), 1, "", False)


def test_the_hash_covers_every_column() -> None:
    columns = ("a1", 1, 10, "ready", "dossier:x", "a1:0", "{}", "00")
    known = {digest(*columns)}
    for place, value in enumerate(columns):
        other = value + 1 if isinstance(value, int) else f"{value}0"
        changed = (*columns[:place], other, *columns[place + 1 :])
        known.add(digest(*changed))  # type: ignore[arg-type]
    assert len(known) == 1 + len(columns)


def test_columns_cannot_run_into_each_other_unseen() -> None:
    one = digest("a", 1, 11, "ready", "x", "", "{}", "")
    assert digest("a", 11, 1, "ready", "x", "", "{}", "") != one
    assert digest("a", 1, 11, "read", "yx", "", "{}", "") != one


def test_the_wall_clock_is_kept_with_its_offset() -> None:
    body, _ = encode(ResultReady(NOW), datetime(2026, 11, 20, 2, 20, tzinfo=UTC), "A")
    assert json.loads(body)["at"] == "2026-11-20T02:20:00.000+00:00"
    columns, hidden = written(ResultReady(NOW))
    assert decode(columns, hidden).at == NOW
