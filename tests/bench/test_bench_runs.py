"""The benchmark works; what it measures is for people to judge, not for a test."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.hub.cluster import binaries

AGREEING = (
    "gửi lên 1.500 sự kiện: \\copy / gửi có kiểm",
    "lấy về 1.500 sự kiện, kiểm và ghi: cùng việc ấy tại chỗ / qua hub",
    "3.000 sự kiện vào quầy mới, từng dòng",
    "3.000 sự kiện vào quầy mới, từ bản sao",
    "một hồ sơ lúc ấy, lâu nhất",
    "lưu ở đây → có dòng ở quầy kia, 4 quầy: p95",
    "hỏi hub không có gì mới, 50 nhật ký: p99",
)


@pytest.mark.bench
@pytest.mark.skipif("QMC_LONG" not in os.environ, reason="takes a minute: set QMC_LONG=1")
def test_the_table_has_a_line_for_every_promise() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--quick"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for promise in (
        "demo --dossiers",
        "tiếp nhận, 600 hồ sơ: p99",
        "mở theo mã, 600 hồ sơ: p99",
        "tìm không dấu, 600 hồ sơ: p99",
        "ghi bền trần / tiếp nhận",
        "mở cửa sổ / cửa sổ trần",
        "bộ nhớ / cửa sổ trần",
        "byte cuối",
        "slip : bare reportlab",
        "apology : bare reportlab",
        "yêu cầu bổ sung, 600 hồ sơ: p99",
        "gia hạn, 600 hồ sơ: p99",
        "chồng 100 phiếu vào bàn giao, 600 hồ sơ",
        "hạn 30 ngày làm việc kèm giải thích",
        "hạn 60 ngày làm việc, ba lần dừng",
        "gõ tới đâu tìm tới đó, 300 thủ tục",
        "gợi ý địa chỉ mới",
        "một triệu ký tự rác như một lần quét",
        *(AGREEING if binaries() is not None else ("đồng bộ qua PostgreSQL",)),
    ):
        assert promise in done.stdout
