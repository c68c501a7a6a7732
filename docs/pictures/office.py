"""The invented office of the manual: who works there, who comes, what they ask for."""

from stage import Stage

MORNING = "2026-11-20T08:05:00+07:00"  # a Friday
OFFICE = (
    "--office", "H01.151.01", "--name", "Trung tâm Phục vụ hành chính công xã Định Mỹ",
    "--counter", "1", "--counters", "3", "--address", "Số 12, đường Trung tâm, xã Định Mỹ",
    "--hotline", "0296 000 0000", "--hours", "Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00",
    "--signer", "Lê Thị Thu Hà", "--signer-title", "GIÁM ĐỐC",
    "--officer", "Trần Thị Mai;Công chức Tư pháp – Hộ tịch",
    "--officer", "Nguyễn Văn Hòa;Chuyên viên",
    "--officer", "Lê Thị Thu Hà;Giám đốc",
)  # fmt: skip
UOC = (
    "027185001234|125364789|Đặng Thị Ước|05021985|Nữ|"
    "Thôn Đông Cốc, Xã Hà Mãn, Thuận Thành, Bắc Ninh|12052021"
)
LOC = "001091004567||Nguyễn Văn Lộc|12071991|Nam|Số 5, phường Hàng Bạc, Hoàn Kiếm, Hà Nội|01012022"
CODE = "H01.151.01-261120-{:04}"
BIRTH, SINGLE, COPIES = "1.001193", "1.004873", "2.000815"


def ready_desk(stage: Stage, *, printer: str = "", counter: str = "1") -> None:
    """Set up the office, fill it with invented dossiers, plug scanner and printer in."""
    stage.command("setup", *OFFICE, "--counter", counter)
    stage.command("demo", "--dossiers", "400", "--seed", "7")
    stage.settings(
        scanner_port="ttyACM0",
        printer_slip=printer or stage.queue,
        printer_list=printer or stage.queue,
        officer="Trần Thị Mai",
    )


def choose(stage: Stage, procedure: str) -> None:
    """Type the procedure, Enter."""
    stage.type(procedure)
    stage.rest()
    stage.key("Return")
