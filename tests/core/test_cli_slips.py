"""Slips from the command line: the same bytes each time, reprints that say so, seals that hold."""

import io
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp

from tests.command_line import STATUS, Desk
from tests.core.seals import forged, of_another_key


def decoded(pdf: Path, page: int = 0) -> dict[str, str]:
    """What a decoder reads off the rendered page: format → text."""
    image = pypdfium2.PdfDocument(io.BytesIO(pdf.read_bytes()))[page].render(scale=3).to_pil()
    return {str(code.format): code.text for code in zxingcpp.read_barcodes(image)}


def words(pdf: Path) -> str:
    """The text of the first page."""
    page = pypdfium2.PdfDocument(io.BytesIO(pdf.read_bytes()))[0]
    return str(page.get_textpage().get_text_range())


def qr_of(desk: Desk, folder: Path, *arguments: str) -> tuple[dict[str, Any], str]:
    """Receive, and scan the QR off the paper."""
    made = desk.receive("--out", str(folder / "gốc.pdf"), *arguments, procedure=STATUS)
    codes = decoded(folder / "gốc.pdf")
    assert codes["Code 128"] == made["code"]
    return made, codes["QR Code"]


def test_a_slip_is_the_same_bytes_each_time_and_no_fact(office: Desk, tmp_path: Path) -> None:
    out = tmp_path / "một.pdf"
    code = office.receive("--out", str(out), procedure=STATUS)["code"]
    before, first = office.bytes(), out.read_bytes()
    for name in ("hai.pdf", "ba.pdf", "một.pdf"):
        value = office("slip", code, "--out", str(tmp_path / name)).value
        assert value == {
            "code": code,
            "path": str(tmp_path / name),
            "size": "a4",
            "reprint": 0,
        }
        assert (tmp_path / name).read_bytes() == first
    office("slip", code, "--out", str(tmp_path / "a5.pdf"), "--size", "a5")
    page = pypdfium2.PdfDocument(io.BytesIO((tmp_path / "a5.pdf").read_bytes()))[0]
    assert [round(side / 72 * 25.4) for side in page.get_size()] == [148, 210]
    assert decoded(tmp_path / "a5.pdf")["Code 128"] == code
    assert office.bytes() == before
    # A later office, officer or settings of the day change nothing about a paper given out.
    office("setup", "--office", "H01.151.01", "--name", "Tên mới", "--counter", "1")
    office("slip", code, "--out", str(out), "--as", "Lê Văn Ba")
    assert out.read_bytes() == first


def test_a_reprint_is_a_fact_and_says_which_one_it_is(office: Desk, tmp_path: Path) -> None:
    code = office.receive(procedure=STATUS)["code"]
    out = tmp_path / "lại.pdf"
    reprint = ("slip", code, "--out", str(out), "--reprint")
    for number in (1, 2, 3):
        assert office(*reprint, "mất phiếu").value["reprint"] == number
        assert f"bản in lại lần {number}" in words(out)
    first = out.read_bytes()
    again = (*reprint, "mất phiếu", "--id", "in-4")
    assert office(*again).value["reprint"] == 4
    assert office(*again).value["reprint"] == 4
    assert out.read_bytes() != first
    shown = office("show", code).value
    assert [step["kind"] for step in shown["history"]] == ["slip_printed"] * 4 + ["received"]
    assert shown["slip"]["reprints"] == 4
    before = office("verify").value
    office(*reprint, " ").refused("reason_missing")
    office("slip", code, "--out", "/proc/x.pdf", "--reprint", "mất").refused("file_not_written", 4)
    assert office("verify").value == before
    office("slip", code, "--out", str(out))
    assert "bản in lại" not in words(out)


def test_the_qr_of_a_slip_can_be_checked_offline(office: Desk, tmp_path: Path) -> None:
    made, qr = qr_of(office, tmp_path)
    assert "Đặng" not in qr
    value = office("check-slip", f"]Q1{qr}\r\n").value
    assert {name: value[name] for name in ("valid", "code", "procedure", "due")} == {
        "valid": True,
        "code": made["code"],
        "procedure": STATUS,
        "due": made["due"],
    }
    assert (value["version"], value["void"], value["counter"]) == (1, False, 1)
    assert office("scan", qr).value == {"kind": "slip", **value}
    assert office("check-slip", "-", stdin=qr.encode() + b"\r").value == value
    assert office("show", qr).value["code"] == made["code"]
    assert office("ready", qr).value[0]["stage"] == "ready"


def test_a_forged_slip_is_refused_and_an_unknown_key_is_no_answer(
    office: Desk, tmp_path: Path
) -> None:
    made, qr = qr_of(office, tmp_path)
    sentence = office("check-slip", forged(qr)).refused("slip_forged")
    assert made["code"] in sentence
    scanned = office("scan", forged(qr)).value
    assert (scanned["kind"], scanned["valid"], scanned["code"]) == ("slip", False, made["code"])
    unknown = office("check-slip", of_another_key(qr)).value
    assert (unknown["valid"], unknown["void"], unknown["counter"]) == (None, None, None)
    assert (unknown["code"], unknown["due"]) == (made["code"], made["due"])
    assert office("scan", of_another_key(qr)).value["valid"] is None
    for text in ("", made["code"], qr[:-1], qr.replace("QMC1", "QMC2"), "x" * 5000):
        office("check-slip", "-", stdin=text.encode()).refused("slip_unreadable")


def test_a_void_dossier_makes_its_slip_void(office: Desk, tmp_path: Path) -> None:
    made, qr = qr_of(office, tmp_path)
    office("void", made["code"], "--reason", "nhập nhầm")
    value = office("check-slip", qr).value
    assert (value["valid"], value["void"]) == (True, True)
    out = ("--out", str(tmp_path / "x.pdf"))
    office("slip", made["code"], *out).refused("dossier_void")
    office("slip", made["code"], *out, "--reprint", "mất").refused("dossier_void")
    assert not (tmp_path / "x.pdf").exists()


def test_a_slip_without_a_date_has_a_seal_too(office: Desk, tmp_path: Path) -> None:
    office("procedures", "set", STATUS, "--time", "0", "none")
    made, qr = qr_of(office, tmp_path)
    assert made["due"] is None
    value = office("check-slip", qr).value
    assert (value["valid"], value["due"]) == (True, None)
    assert office("find", "dang").value[0]["due"] is None


def test_other_papers_come_out_as_pdf(office: Desk, tmp_path: Path) -> None:
    code = office.receive()["code"]
    for command in (("control-slip", code), ("label", code), ("daily-list",), ("test-page",)):
        out = tmp_path / f"{command[0]}.pdf"
        assert office(*command, "--out", str(out)).value == {"path": str(out)}
        assert out.read_bytes().startswith(b"%PDF")
    assert code in decoded(tmp_path / "label.pdf").values()
    office("label", "H01.151.01-261120-0999", "--out", "x.pdf").refused("dossier_unknown")
    office("daily-list", "--out", str(tmp_path)).refused("out_is_folder", 4)
