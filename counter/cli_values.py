"""How a word of the command line becomes a value: moments, amounts, places."""

import argparse
from datetime import datetime
from pathlib import Path

from counter.worktime import ZONE


def moment(text: str) -> datetime:
    """Read ISO 8601; a time without offset is one of Viet Nam."""
    try:
        made = datetime.fromisoformat(text.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải thời điểm ISO 8601 (2026-11-20T09:20)"
        ) from None
    try:
        return made.replace(tzinfo=ZONE) if made.tzinfo is None else made.astimezone(ZONE)
    except OverflowError:
        raise argparse.ArgumentTypeError(f"“{text}” nằm ngoài khoảng năm dùng được") from None


def path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("thiếu tên tệp hay thư mục")
    return Path(text)


def amount(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise argparse.ArgumentTypeError(f"“{text}” không phải số nguyên không âm")
    return int(text)
