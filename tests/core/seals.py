"""Slips that are not what they say."""


def forged(qr: str) -> str:
    """The same slip with a later due date, the seal untouched."""
    fields = qr.split(":")
    fields[5] = "2712311700"
    return ":".join(fields)


def of_another_key(qr: str) -> str:
    """The same slip as a counter would have sealed it whose key nobody here knows."""
    fields = qr.split(":")
    fields[1] = "AAAAAAAAAA"
    return ":".join(fields)
