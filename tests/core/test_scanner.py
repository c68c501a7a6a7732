import contextlib
import fcntl
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.device.framing import Ending
from counter.device.scanner import Port, ScannerSettings, Status, Trouble, locate, ports
from counter.errors import Unavailable
from tests.core.fake_scanner import FakePort, Heard

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs pseudo-terminals")

CODE = "000.00.15.H25-180320-0003"
CARD = "079190001234|023456789|Nguyễn Thị Ánh|01021990|Nữ|Thôn 2, Đồng Tháp|06102025||||"
HONEYWELL = Port("/dev/ttyACM3", "Xenon 1900", "0C2E", "0B6A", "SN:7")
MODEM = Port("/dev/ttyUSB0", "Modem", "1A86", "7523", "")
BUILT_IN = Port("/dev/ttyS0", "ttyS0")


@pytest.fixture
def port(tmp_path: Path) -> Iterator[FakePort]:
    fake = FakePort(tmp_path / "scanner")
    yield fake
    fake.close()


@pytest.fixture
def heard(port: FakePort) -> Iterator[Heard]:
    with Heard(ScannerSettings(str(port.path))) as listening:
        listening.until(Status.READY)
        yield listening


def test_a_card_arrives_with_all_its_letters_and_its_bytes(port: FakePort, heard: Heard) -> None:
    port.scan(f"]Q3\x02{CARD}\r\n".encode())
    raw, line = heard.lines.get(timeout=3)
    assert (line.text, line.suspect) == (CARD, False)
    assert raw == f"]Q3\x02{CARD}".encode()
    assert heard.scanner.recent() == (raw,)


@settings(
    derandomize=True,
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(places=st.sets(st.integers(1, len(CARD.encode())), max_size=6))
def test_a_card_cut_anywhere_on_the_line_is_still_one_card(
    port: FakePort, heard: Heard, places: set[int]
) -> None:
    stream = f"{CARD}\r\n".encode()
    bounds = sorted(places | {0, len(stream)})
    for begin, end in pairwise(bounds):
        port.scan(stream[begin:end])
        time.sleep(0.001)  # long enough for the reader to take the piece
    assert heard.text() == CARD


def test_fifty_scans_back_to_back_all_arrive_in_order(port: FakePort, heard: Heard) -> None:
    codes = [f"000.00.15.H25-180320-{number:04}" for number in range(50)]
    port.scan("".join(f"{code}\r\n" for code in codes).encode())
    assert heard.texts(50) == codes
    assert len(heard.scanner.recent()) == 20


def test_a_scanner_plugged_in_again_is_read_again_within_three_seconds(
    port: FakePort, heard: Heard
) -> None:
    for _ in range(2):
        port.scan(b"0791900")  # half a scan, then the cable goes
        port.unplug()
        heard.until(Status.AWAY)
        port.plug()
        heard.until(Status.READY, timeout=3)
        port.scan(f"{CODE}\r".encode())
        assert heard.text() == CODE


def test_a_missing_port_is_away_and_read_once_it_is_there(port: FakePort) -> None:
    port.unplug()
    with Heard(ScannerSettings(str(port.path))) as heard:
        assert heard.until(Status.AWAY).port == str(port.path)
        port.plug()
        heard.until(Status.READY)
        port.scan(b"A1\r")
        assert heard.text() == "A1"


def test_a_port_held_by_another_program_is_busy_and_the_program_is_named(port: FakePort) -> None:
    program = (
        "import serial, sys; line = serial.Serial(sys.argv[1], exclusive=True);"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(port.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == b"held\n"
        with Heard(ScannerSettings(str(port.path))) as heard:
            state = heard.until(Status.BUSY)
            if sys.platform == "linux":
                assert state.holder.endswith(f"({other.pid})")
                assert state.code == "scanner_busy_by"
            other.stdin.close()
            other.wait(timeout=3)
            heard.until(Status.READY)


def test_while_we_read_a_port_nobody_else_gets_its_lock(port: FakePort, heard: Heard) -> None:
    with port.path.open("rb", buffering=0) as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_port_without_permission_says_which_group_has_it(port: FakePort) -> None:
    port.path.chmod(0)
    with contextlib.ExitStack() as clean:
        if os.geteuid() == 0:
            port.path.parent.chmod(0o755)
            for parent in port.path.parents[1:4]:
                parent.chmod(parent.stat().st_mode | 0o011)
            os.seteuid(65534)
            clean.callback(os.seteuid, 0)
        heard = clean.enter_context(Heard(ScannerSettings(str(port.path))))
        state = heard.until(Status.DENIED)
        assert state.group == port.path.group()
        assert state.code == "scanner_denied"


def test_garbage_is_reported_once_and_the_next_scan_is_read(port: FakePort, heard: Heard) -> None:
    megabyte = b"~\xff" * 512 * 1024
    writer = threading.Thread(target=port.scan, args=(megabyte + f"\r{CODE}\r".encode(),))
    writer.start()
    assert heard.text(timeout=10) == CODE
    writer.join()
    assert heard.troubles.get_nowait()[0] is Trouble.OVERSIZE
    assert heard.troubles.empty()
    assert heard.lines.empty()


def test_control_characters_alone_are_no_scan(port: FakePort, heard: Heard) -> None:
    port.scan(b"\r\n\x00\x02\r\n \r" + CODE.encode() + b"\r")
    assert heard.text() == CODE


def test_a_scanner_that_sends_no_ending_is_found_out(
    port: FakePort, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counter.device.scanner.UNENDED", 0.1)
    port.scan(CODE.encode())
    assert heard.troubles.get(timeout=3) == (Trouble.UNENDED, len(CODE))
    assert heard.lines.empty()
    port.scan(b"\r")
    assert heard.text() == CODE


def test_silence_ends_a_scan_when_it_is_set_so(port: FakePort) -> None:
    with Heard(ScannerSettings(str(port.path), ending=Ending.IDLE, idle_ms=50)) as heard:
        heard.until(Status.READY)
        port.scan(CODE[:10].encode())
        port.scan(CODE[10:].encode())
        assert heard.text() == CODE
        port.scan(b"B2")
        assert heard.text() == "B2"


def test_a_loop_port_hears_what_is_sent() -> None:
    with Heard(ScannerSettings("loop://", baud=115200)) as heard:
        heard.until(Status.READY)
        heard.scanner.send(f"{CARD}\r\n{CODE}\r\n".encode())
        assert heard.texts(2) == [CARD, CODE]


def test_a_command_reaches_the_scanner(port: FakePort, heard: Heard) -> None:
    heard.scanner.send(b"\x16T\r")
    assert port.received() == b"\x16T\r"


def test_nothing_can_be_sent_to_a_scanner_that_is_away(tmp_path: Path) -> None:
    with Heard(ScannerSettings(str(tmp_path / "none"))) as heard:
        heard.until(Status.AWAY)
        with pytest.raises(Unavailable, match="scanner_away"):
            heard.scanner.send(b"\x16T\r")


def test_a_scanner_on_the_network_is_read_and_found_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"socket://127.0.0.1:{server.getsockname()[1]}"
        with Heard(ScannerSettings(address)) as heard:
            for _ in range(2):
                with server.accept()[0] as far:
                    heard.until(Status.READY)
                    far.sendall(f"{CARD}\r\n".encode() + f"{CODE}\r\n".encode() * 20)
                    assert heard.texts(21) == [CARD, *[CODE] * 20]
                heard.until(Status.AWAY)


@pytest.mark.parametrize(
    "wrong", [ScannerSettings("nonsense://x"), ScannerSettings("loop://", parity="?")]
)
def test_settings_that_no_port_can_have_are_a_state_and_no_crash(wrong: ScannerSettings) -> None:
    with Heard(wrong) as heard:
        assert heard.until(Status.FAILED).detail


def test_a_file_that_is_no_port_is_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Heard(ScannerSettings(str(tmp_path / "file"))) as heard:
        assert heard.until(Status.AWAY).detail


def test_without_a_port_the_scanner_is_off() -> None:
    with Heard(ScannerSettings()) as heard:
        assert heard.until(Status.OFF).code == "scanner_off"


def test_a_closed_scanner_is_silent_and_lets_the_port_go(port: FakePort, heard: Heard) -> None:
    heard.scanner.close()
    assert heard.scanner.state.status is Status.OFF
    port.scan(b"A1\r")
    with port.path.open("rb", buffering=0) as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert heard.lines.empty()
    assert heard.states.empty()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_reader_that_breaks_down_says_so(port: FakePort) -> None:
    heard = Heard(ScannerSettings(str(port.path)))
    heard.scanner._on_line = lambda raw, line: {}[raw]  # a bug in whoever listens
    with heard:
        heard.until(Status.READY)
        port.scan(b"A1\r")
        heard.until(Status.FAILED)


def test_a_device_is_found_by_identity_in_another_socket() -> None:
    def find(port: str, usb: str = "") -> str:
        return locate(ScannerSettings(port, usb=usb), lambda: [BUILT_IN, MODEM, HONEYWELL])

    assert HONEYWELL.usb == "0C2E:0B6A:SN:7"
    assert find("usb:0c2e:b6a") == "/dev/ttyACM3"
    assert find("usb:0C2E:0B6A:SN:7") == "/dev/ttyACM3"
    assert find("usb:0C2E:0B6A:other") == ""
    assert find("/dev/ttyACM0", usb=HONEYWELL.usb) == "/dev/ttyACM3"
    assert find("/dev/ttyUSB0", usb="0C2E:FFFF") == ""  # that name is another device now
    assert find("/dev/serial/by-id/mine", usb="0C2E:FFFF") == "/dev/serial/by-id/mine"
    assert find("COM7") == "COM7"


def test_auto_prefers_a_reader_and_never_takes_a_built_in_port() -> None:
    def auto(*present: Port) -> str:
        return locate(ScannerSettings("auto"), lambda: present)

    assert auto(BUILT_IN, MODEM, HONEYWELL) == "/dev/ttyACM3"
    assert auto(BUILT_IN, MODEM) == "/dev/ttyUSB0"
    assert auto(BUILT_IN) == ""


def test_the_ports_of_this_machine_can_be_listed() -> None:
    assert all(port.device for port in ports())


def test_every_scan_is_handed_over_once(port: FakePort, heard: Heard) -> None:
    for _ in range(200):
        port.scan(f"{CODE}\r".encode())
        assert heard.text() == CODE
    with pytest.raises(queue.Empty):
        heard.lines.get_nowait()
