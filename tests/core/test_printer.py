import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from counter.device import printer
from counter.device.printer import (
    CupsPrinter,
    FilePrinter,
    JobState,
    Trouble,
    open_printer,
    printers,
    read_trouble,
    safe_name,
)
from counter.errors import Unavailable

PDF = b"%PDF-1.4 invented\n" + bytes(range(256)) * 20
IDLE = "printer desk is idle.  enabled since Sat Nov 21 21:47:01 2026\n\tForm mounted:\n"


class FakeCups:
    """Commands that answer like those of CUPS and write down what they were asked."""

    SCRIPTS: ClassVar = {
        "lp": 'printf "%s\\n" "$@" > $D/asked; cat > $D/pdf; cat $D/error >&2; cat $D/taken',
        "cancel": 'echo "$1" >> $D/cancelled',
        "lpstat": """case "$*" in
            *not-completed*) cat $D/active;;
            *completed*) cat $D/completed;;
            *-p*) cat $D/printer;;
            -r) cat $D/running;;
            -e) printf "label\\ndesk\\n";;
            -d) echo "system default destination: label";;
        esac""",
    }

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, body in self.SCRIPTS.items():
            script = folder / name
            script.write_text(f"#!/bin/sh\nD={folder}\n{body}\n")
            script.chmod(0o755)
        self.says(
            taken="request id is desk-7 (0 file(s))\n",
            error="",
            active="",
            completed="desk-7   root   5120   Sat\n\tAlerts: processing-to-stop-point\n",
            printer=IDLE,
            running="scheduler is running\n",
        )

    def says(self, **answers: str) -> None:
        for name, answer in answers.items():
            (self.folder / name).write_text(answer)

    def waits(self, printer_says: str) -> None:
        self.says(active="desk-7   root   5120   Sat\n\tqueued for desk\n", printer=printer_says)


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    if os.name != "posix":
        pytest.skip("CUPS is not for Windows")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(printer, "POLL", 0.01)
    return FakeCups(tmp_path)


def test_a_job_goes_to_its_queue_with_its_paper_and_at_true_size(cups: FakeCups) -> None:
    job = CupsPrinter("desk").print_pdf(PDF, "Phiếu hẹn", "a5", copies=2)
    assert (job.id, job.printer, job.state, job.code) == ("desk-7", "desk", "sent", "print_sent")
    assert (cups.folder / "pdf").read_bytes() == PDF
    asked = (cups.folder / "asked").read_text("utf-8").splitlines()
    options = ["-o", "media=A5", "-o", "print-scaling=none"]
    assert asked == ["-d", "desk", "-n", "2", "-t", "Phiếu hẹn", *options, "-"]


@pytest.mark.parametrize(
    ("alerts", "trouble"),
    [("job-canceled-by-user", Trouble.CANCELLED), ("aborted-by-system", Trouble.ABORTED)],
)
def test_a_job_that_the_queue_gave_up_has_failed(
    cups: FakeCups, alerts: str, trouble: Trouble
) -> None:
    cups.says(completed=f"desk-7  root  5120  Sat\n\tAlerts: {alerts}\n\tqueued for desk\n")
    job = CupsPrinter("desk").print_pdf(PDF, "A", "a4")
    assert (job.state, job.trouble, job.detail) == (JobState.FAILED, trouble, alerts)


def test_a_job_without_paper_fails_and_cannot_come_out_later(cups: FakeCups) -> None:
    cups.waits("printer desk now printing desk-7.\n\t\n\tAlerts: media-empty-warning\n")
    job = CupsPrinter("desk", grace=0.05).print_pdf(PDF, "A", "a4")
    assert (job.state, job.trouble) == (JobState.FAILED, Trouble.NO_PAPER)
    assert job.code == "print_failed_no_paper"
    assert (cups.folder / "cancelled").read_text() == "desk-7\n"


def test_a_paused_queue_fails_at_once(cups: FakeCups) -> None:
    cups.waits("printer desk disabled since Sat Nov 21 -\n\tđang sửa\n\tForm mounted:\n")
    job = CupsPrinter("desk").print_pdf(PDF, "A", "a4")
    assert (job.state, job.trouble, job.detail) == (JobState.FAILED, Trouble.PAUSED, "đang sửa")


def test_a_job_that_waits_without_trouble_stays_with_its_queue(cups: FakeCups) -> None:
    cups.waits("printer desk now printing desk-6.  enabled since\n\tForm mounted:\n")
    job = CupsPrinter("desk", patience=0.05).print_pdf(PDF, "A", "a4")
    assert (job.state, job.detail) == (JobState.SENT, "waiting")
    assert not (cups.folder / "cancelled").exists()


@pytest.mark.parametrize(
    ("error", "running", "code"),
    [
        ("lp: Error - The printer or class does not exist.", "is running", "printer_missing"),
        ("lp: Error - The printer or class does not exist.", "is not running", "printing_stopped"),
        ('lp: Destination "desk" is not accepting jobs.', "is running", "printer_closed"),
        ("lp: Unsupported document-format.", "is running", "printer_refused"),
    ],
)
def test_a_job_that_no_queue_took_is_an_error(
    cups: FakeCups, error: str, running: str, code: str
) -> None:
    cups.says(taken="", error=error, running=f"scheduler {running}\n")
    with pytest.raises(Unavailable) as caught:
        CupsPrinter("desk").print_pdf(PDF, "A", "a4")
    assert caught.value.code == code


def test_a_queue_that_never_answers_does_not_hold_the_desk(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer, "COMMAND_TIMEOUT", 0.2)
    (cups.folder / "lp").write_text("#!/bin/sh\nexec sleep 600\n")
    began = time.monotonic()
    with pytest.raises(Unavailable, match="printing_silent"):
        CupsPrinter("desk").print_pdf(PDF, "A", "a4")
    assert time.monotonic() - began < 300  # far from both: half a second, or ten minutes


def test_a_queue_that_falls_silent_after_taking_the_job_leaves_it_sent(
    cups: FakeCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer, "COMMAND_TIMEOUT", 0.2)
    (cups.folder / "lpstat").write_text("#!/bin/sh\nexec sleep 20\n")
    job = CupsPrinter("desk").print_pdf(PDF, "A", "a4")
    assert (job.id, job.state, job.detail) == ("desk-7", JobState.SENT, "printing_silent")


def test_queues_are_listed_with_the_default_one_first(cups: FakeCups) -> None:
    assert printers() == ["label", "desk"]


def test_without_cups_there_are_no_queues_and_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printers() == []
    with pytest.raises(Unavailable, match="printing_missing"):
        CupsPrinter("desk").print_pdf(PDF, "A", "a4")


@pytest.mark.parametrize(
    ("told", "trouble"),
    [
        (IDLE, None),
        (IDLE + "\tAlerts: none\n", None),
        (IDLE + "\tAlerts: marker-supply-low-warning\n", None),
        (IDLE + "\tAlerts: media-jam-error\n", Trouble.JAM),
        (IDLE + "\tAlerts: toner-low-warning cover-open-error\n", Trouble.OPEN),
        (IDLE + "\tAlerts: fuser-over-temp-error\n", Trouble.OTHER),
        ("printer desk is idle.\n\tThe printer is not responding.\n", Trouble.OFFLINE),
        ("", None),
    ],
)
def test_the_words_of_a_queue_are_understood(told: str, trouble: Trouble | None) -> None:
    assert read_trouble(told)[0] is trouble


def test_a_file_printer_saves_the_same_bytes_under_the_title(tmp_path: Path) -> None:
    target = open_printer(f"file:{tmp_path}/phiếu")
    job = target.print_pdf(PDF, "000.00.15.H25-180320-0003", "a4")
    saved = tmp_path / "phiếu" / "000.00.15.H25-180320-0003.pdf"
    assert (job.state, job.detail, job.code) == (JobState.SAVED, str(saved), "print_saved")
    assert saved.read_bytes() == PDF
    assert [file.name for file in saved.parent.iterdir()] == [saved.name]
    assert target.print_pdf(b"%PDF again", "000.00.15.H25-180320-0003", "a4").detail == str(saved)
    assert saved.read_bytes() == b"%PDF again"


def test_a_folder_that_refuses_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "A.pdf").mkdir()
    with pytest.raises(Unavailable) as caught:
        FilePrinter(tmp_path).print_pdf(PDF, "A", "a4")
    assert caught.value.code == "pdf_not_saved"
    assert [file.name for file in tmp_path.iterdir()] == ["A.pdf"]
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable, match="pdf_not_saved"):
        FilePrinter(tmp_path / "file").print_pdf(PDF, "A", "a4")


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder nobody may write to")
def test_a_closed_folder_is_said() -> None:
    with pytest.raises(Unavailable, match="pdf_folder_closed"):
        FilePrinter(Path("/sys/kernel")).print_pdf(PDF, "A", "a4")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk that is always full")
def test_a_full_disk_is_said_and_the_earlier_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = FilePrinter(tmp_path)
    target.print_pdf(PDF, "A", "a4")
    real = tempfile.mkstemp

    def on_full_disk(**given: object) -> tuple[int, str]:
        handle, name = real(dir=tmp_path, prefix=".")
        os.close(handle)
        return os.open("/dev/full", os.O_WRONLY), name

    monkeypatch.setattr(tempfile, "mkstemp", on_full_disk)
    with pytest.raises(Unavailable) as caught:
        target.print_pdf(b"%PDF other", "A", "a4")
    assert caught.value.code == "pdf_disk_full"
    assert [file.name for file in tmp_path.iterdir()] == ["A.pdf"]
    assert (tmp_path / "A.pdf").read_bytes() == PDF


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Phiếu 1/2: hẹn?", "Phiếu 1-2- hẹn-"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("Phie\u0302\u0301u", "Phiếu"),
        ("con", "_con"),
        ("COM1.x", "_COM1.x"),
        (" . ", "phieu"),
        ("ế" * 100, "ế" * 50),
    ],
)
def test_a_title_becomes_a_name_that_every_system_accepts(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_no_printer_named_is_said_at_once() -> None:
    with pytest.raises(Unavailable, match="printer_unset"):
        open_printer(" ")


CAN_SERVE = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("cupsd")

# A printer for a real service: it keeps what it prints, or it has no paper.
TRAY = """#!/bin/sh
[ $# = 0 ] && echo 'direct tray "Unknown" "Tray"' && exit 0
case $DEVICE_URI in
    tray:/full) exec cat "${6:--}" > $OUT/paper.pdf;;
esac
echo "STATE: +media-empty-warning" >&2
trap "exit 0" TERM
sleep 30 & wait
"""


@pytest.fixture(scope="module")
def service() -> Iterator[Path]:
    """A CUPS service of our own on a socket of our own: its queues print into files."""
    folder = Path(tempfile.mkdtemp(prefix="cups"))
    folder.chmod(0o755)
    for name in ("root", "spool", "cache", "run", "log", "bin/backend", "out"):
        (folder / name).mkdir(parents=True)
    for part in Path("/usr/lib/cups").iterdir():
        if part.name != "backend":
            (folder / "bin" / part.name).symlink_to(part)
    shutil.copy("/usr/lib/cups/backend/socket", folder / "bin/backend")
    (folder / "bin/backend/tray").write_text(TRAY.replace("$OUT", f"{folder}/out"))
    (folder / "bin/backend/tray").chmod(0o700)
    (folder / "root/files.conf").write_text(
        f"ServerRoot {folder}/root\nRequestRoot {folder}/spool\nTempDir {folder}/spool\n"
        f"CacheDir {folder}/cache\nStateDir {folder}/run\nServerBin {folder}/bin\n"
        f"AccessLog {folder}/log/access\nErrorLog {folder}/log/error\n"
    )
    (folder / "root/cupsd.conf").write_text(
        f"Listen {folder}/sock\nBrowsing Off\n<Location />\nAllow all\n</Location>\n"
        "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n"
        "<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n"
    )
    command = ["cupsd", "-f", "-c", folder / "root/cupsd.conf", "-s", folder / "root/files.conf"]
    with subprocess.Popen(command) as server:
        environment = {**os.environ, "CUPS_SERVER": f"{folder}/sock", "LC_ALL": "C"}
        try:
            deadline = time.monotonic() + 10
            while not (folder / "sock").exists():
                assert time.monotonic() < deadline
                time.sleep(0.02)
            for name, device in {
                "paper": "tray:/full",
                "empty": "tray:/none",
                "dead": "socket://127.0.0.1:9",
            }.items():
                make = ["lpadmin", "-p", name, "-E", "-v", device, "-m", "raw"]
                subprocess.run(make, env=environment, check=True, capture_output=True)
            yield folder
        finally:
            server.terminate()
    shutil.rmtree(folder)


@pytest.mark.skipif(not CAN_SERVE, reason="needs cupsd and the right to start it")
def test_a_real_print_service_is_understood(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"{service}/sock")
    assert printers() == ["dead", "empty", "paper"]

    sent = CupsPrinter("paper").print_pdf(PDF, "Phiếu hẹn", "a4")
    assert sent.state is JobState.SENT
    assert (service / "out/paper.pdf").read_bytes() == PDF

    empty = CupsPrinter("empty", grace=0.5).print_pdf(PDF, "A", "a5")
    assert (empty.state, empty.trouble) == (JobState.FAILED, Trouble.NO_PAPER)

    dead = CupsPrinter("dead", grace=0.5).print_pdf(PDF, "A", "a5")
    assert (dead.state, dead.trouble) == (JobState.FAILED, Trouble.OFFLINE)

    subprocess.run(["cupsdisable", "paper"], check=True)
    assert CupsPrinter("paper").print_pdf(PDF, "A", "a4").trouble is Trouble.PAUSED
    subprocess.run(["cupsreject", "paper"], check=True)
    with pytest.raises(Unavailable, match="printer_closed"):
        CupsPrinter("paper").print_pdf(PDF, "A", "a4")
    with pytest.raises(Unavailable, match="printer_missing"):
        CupsPrinter("nobody").print_pdf(PDF, "A", "a4")

    waiting = subprocess.run(["lpstat", "-o"], check=True, capture_output=True)
    assert waiting.stdout == b""  # every failed job was taken back
