"""How a meeting place is told to people: where it is, and never how one comes in."""

import pytest

from counter.sync.places import shown

SECRET = "bi-mat"


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("", ""),
        ("file:/mnt/chung/qmc", "file:/mnt/chung/qmc"),
        (f"postgresql://q1:{SECRET}@may-chu:5432/quay?sslmode=x", "postgresql://may-chu:5432/quay"),
        (f"postgresql://q1:{SECRET}@/quay?host=may-chu", "postgresql://may-chu/quay"),
        (
            f"postgresql://q1@/quay?host=a,b&port=5433&password={SECRET}",
            "postgresql://a:5433,b:5433/quay",
        ),
        (f"postgresql://q1:{SECRET}@/quay?host=a%2Cb&port=1%2C2", "postgresql://a:1,b:2/quay"),
        ("postgresql://q1@/quay?hostaddr=::1&port=5432", "postgresql://[::1]:5432/quay"),
        ("postgresql:///quay", "postgresql:///quay"),
        (f"postgresql://q1:{SECRET}?{SECRET}@may-chu/quay", "postgresql://may-chu/quay"),
        (f"postgresql://q1:{SECRET}/{SECRET}@may-chu/quay", "postgresql://may-chu/quay"),
        (f"postgresql://q1:{SECRET}@{SECRET}@may-chu/quay?x=a@b", "postgresql://may-chu/quay"),
    ],
)
def test_a_place_is_told_by_its_server_and_never_by_a_password(link: str, told: str) -> None:
    assert shown(link) == told
    assert SECRET not in told
