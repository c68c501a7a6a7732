"""Addresses before and after 1 July 2025.  The units are real, houses and hamlets are invented."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.text import fold
from counter.units import Units

RESOURCES = Path(__file__).parents[2] / "resources"

# Old address → today's commune codes, likeliest first, and the address of the first.
OLD = [
    ("Số 5, thôn Đông Cốc, xã Hà Mãn, thị xã Thuận Thành, Bắc Ninh", "09433",
     "Số 5, thôn Đông Cốc, phường Song Liễu, tỉnh Bắc Ninh"),
    ("Số 5, thôn Đông Cốc, Hà Mãn, Thuận Thành, Bắc Ninh", "09433",
     "Số 5, thôn Đông Cốc, phường Song Liễu, tỉnh Bắc Ninh"),
    ("SO 5, THON DONG COC, HA MAN, THUAN THANH, BAC NINH", "09433",
     "SO 5, THON DONG COC, phường Song Liễu, tỉnh Bắc Ninh"),
    ("Số 5,, thôn Đông Cốc , ,xã  Hà Mãn,  TX. Thuận Thành,, Bắc Ninh.", "09433",
     "Số 5, thôn Đông Cốc, phường Song Liễu, tỉnh Bắc Ninh"),
    ("Khu 2, TT. Chờ, H. Yên Phong, T. Bắc Ninh", "09193",
     "Khu 2, xã Yên Phong, tỉnh Bắc Ninh"),
    ("Số 12, Phường Trần Phú, Thành phố Bắc Giang, Tỉnh Bắc Giang", "07210",
     "Số 12, phường Bắc Giang, tỉnh Bắc Ninh"),
    ("Tổ 4, Châu Sơn, Phủ Lý, Hà Nam", "13318", "Tổ 4, phường Châu Sơn, tỉnh Ninh Bình"),
    ("Số 9, Phường Cẩm Thượng, TP Hải Dương, Hải Dương", "10507",
     "Số 9, phường Thành Đông, thành phố Hải Phòng"),
    ("Thôn Hạ, xã Kỳ Sơn, huyện Tứ Kỳ, tỉnh Hải Dương", "11113",
     "Thôn Hạ, xã Tân Kỳ, thành phố Hải Phòng"),
    ("Tổ 2, Minh Khai, Thành phố Hà Giang, Hà Giang", "00691",
     "Tổ 2, Phường Hà Giang 2, tỉnh Tuyên Quang"),
    ("Tổ 3, Kim Tân, TP. Lào Cai, Lào Cai", "02647", "Tổ 3, phường Lào Cai, tỉnh Lào Cai"),
    ("Tổ 1, Đức Xuân, Bắc Kạn, Bắc Kạn", "01840", "Tổ 1, phường Đức Xuân, tỉnh Thái Nguyên"),
    ("Khu 4, Tích Sơn, Vĩnh Yên, Vĩnh Phúc", "08707", "Khu 4, phường Vĩnh Yên, tỉnh Phú Thọ"),
    ("Tổ 6, Đồng Tiến, Hòa Bình, Hoà Bình", "04795", "Tổ 6, phường Hòa Bình, tỉnh Phú Thọ"),
    ("Tổ 6, Đề Thám, Thái Bình, Thái Bình", "12452",
     "Tổ 6, phường Trần Hưng Đạo, tỉnh Hưng Yên"),
    ("Xóm 5, xã Giao Tiến, huyện Giao Thuỷ, Nam Định", "14167",
     "Xóm 5, xã Giao Thủy, tỉnh Ninh Bình"),
    ("thôn 2 xã Tân Thành huyện Vụ Bản tỉnh Nam Định", "13777",
     "thôn 2, phường Trường Thi, tỉnh Ninh Bình"),
    ("Số 1, Phường Hải Đình, TP. Đồng Hới, Quảng Bình", "18880",
     "Số 1, phường Đồng Hới, tỉnh Quảng Trị"),
    ("Thôn 1, xã Phú Hải, huyện Phú Vang, Thừa Thiên Huế", "19900",
     "Thôn 1, phường Thuận An, thành phố Huế"),
    ("45 Lê Lợi, phường Phú Hội, thành phố Huế, Thừa Thiên - Huế", "19789",
     "45 Lê Lợi, phường Thuận Hóa, thành phố Huế"),
    ("Số 1, P. An Mỹ, TP. Tam Kỳ, Quảng Nam", "20341",
     "Số 1, phường Tam Kỳ, thành phố Đà Nẵng"),
    ("Số 1, P. Ghềnh Ráng, TP Qui Nhơn, Bình Định", "21592",
     "Số 1, phường Quy Nhơn Nam, tỉnh Gia Lai"),
    ("Số 1, Phường 7, TP Tuy Hoà, Phú Yên", "22015", "Số 1, phường Tuy Hòa, tỉnh Đắk Lắk"),
    ("Số 1, Mỹ Hương, Phan Rang-Tháp Chàm, Ninh Thuận", "22759",
     "Số 1, phường Phan Rang, tỉnh Khánh Hòa"),
    ("Số 1, Phường Phú Thủy, TP. Phan Thiết, Bình Thuận", "22924",
     "Số 1, phường Phú Thủy, tỉnh Lâm Đồng"),
    ("Số 1, P. Thống Nhất, TP. KonTum, KonTum", "23293",
     "Số 1, phường Kon Tum, tỉnh Quảng Ngãi"),
    ("Số 1, Nghĩa Tân, TX Gia Nghĩa, Đăk Nông", "24615",
     "Số 1, phường Nam Gia Nghĩa, tỉnh Lâm Đồng"),
    ("Tổ 5, Phường 1, Bảo Lộc, Lâm Đồng", "24823", "Tổ 5, Phường 1 Bảo Lộc, tỉnh Lâm Đồng"),
    ("Số 1, Tân Bình, Đồng Xoài, Bình Phước", "25195",
     "Số 1, phường Bình Phước, tỉnh Đồng Nai"),
    ("Số 1, Phú Cường, Thủ Dầu Một, Bình Dương", "25747",
     "Số 1, phường Thủ Dầu Một, Thành phố Hồ Chí Minh"),
    ("Số 1, Phường 9, TP Vũng Tàu, Bà Rịa Vũng Tàu", "26526",
     "Số 1, phường Tam Thắng, Thành phố Hồ Chí Minh"),
    ("Khu 3, huyện Côn Đảo, Bà Rịa - Vũng Tàu", "26732",
     "Khu 3, đặc khu Côn Đảo, Thành phố Hồ Chí Minh"),
    ("Số 1, P. Bến Nghé, Q.1, T.P Hồ Chí Minh", "26740",
     "Số 1, phường Sài Gòn, Thành phố Hồ Chí Minh"),
    ("12 Trần Phú, P.05, Q.3, TP.HCM", "27154",
     "12 Trần Phú, phường Bàn Cờ, Thành phố Hồ Chí Minh"),
    ("12, Phường 5, Quận 3, TPHCM", "27154", "12, phường Bàn Cờ, Thành phố Hồ Chí Minh"),
    ("Số 3, Đường Bà Huyện Thanh Quan, Phường 6, Quận 3, TP HCM", "27139",
     "Số 3, Đường Bà Huyện Thanh Quan, phường Xuân Hòa, Thành phố Hồ Chí Minh"),
    ("Số 1, Phường Thảo Điền, Quận 2, TP Hồ Chí Minh", "27094",
     "Số 1, phường An Khánh, Thành phố Hồ Chí Minh"),
    ("Số 1, Phường Linh Trung, Quận Thủ Đức, Thành phố Hồ Chí Minh", "26800",
     "Số 1, phường Linh Xuân, Thành phố Hồ Chí Minh"),
    ("Ấp 1, Đức Lập Hạ, Đức Hòa, Long An", "27964", "Ấp 1, xã Đức Lập, tỉnh Tây Ninh"),
    ("Khóm 1, Phường 1, TP Trà Vinh, Trà Vinh", "29242",
     "Khóm 1, phường Trà Vinh, tỉnh Vĩnh Long"),
    ("Khóm 1, Định Mỹ, Thoại Sơn, An Giang", "30709", "Khóm 1, xã Định Mỹ, tỉnh An Giang"),
    ("Khu phố 1, Dương Đông, Phú Quốc, Kiên Giang", "31078",
     "Khu phố 1, đặc khu Phú Quốc, tỉnh An Giang"),
    ("Ấp 1, thị trấn Ngã Sáu, huyện Châu Thành, Hậu Giang", "31366",
     "Ấp 1, xã Châu Thành, thành phố Cần Thơ"),
    ("Ấp 1, xã An Hiệp, H. Châu Thành, Sóc Trăng", "31594",
     "Ấp 1, xã An Ninh, thành phố Cần Thơ"),
    ("Ấp 1, Long Điền Đông, Đông Hải, Bạc Liêu", "31975", "Ấp 1, xã Đông Hải, tỉnh Cà Mau"),
    ("XA PHIEN, LONG MY, HAU GIANG", "31495", "Xã Xà Phiên, thành phố Cần Thơ"),
    # given up before 2025
    ("Tổ 1, Phường Nguyễn Trung Trực, Quận Ba Đình, Hà Nội, Việt Nam", "00004",
     "Tổ 1, phường Ba Đình, thành phố Hà Nội"),
    ("Số 1, Phường Nghi Thu, Thị xã Cửa Lò, Nghệ An", "16732",
     "Số 1, phường Cửa Lò, tỉnh Nghệ An"),
    # divided, and so to be chosen from
    ("Tổ 18, Định Công, Hoàng Mai, Hà Nội", "00316 00352",
     "Tổ 18, phường Định Công, thành phố Hà Nội"),
    ("Tổ 18, phường Trần Phú, quận Hoàng Mai, Hà Nội", "00328 00331 00340",
     "Tổ 18, phường Lĩnh Nam, thành phố Hà Nội"),
    # the district left out, and only half renewed
    ("Xóm 2, xã Hà Mãn, Bắc Ninh", "09433", "Xóm 2, phường Song Liễu, tỉnh Bắc Ninh"),
    ("Xóm 2, xã Hải Minh, huyện Hải Hậu, Ninh Bình", "14236",
     "Xóm 2, xã Hải Anh, tỉnh Ninh Bình"),
    ("Xóm 2, Xã Tân Yên, Bắc Giang", "07339", "Xóm 2, xã Tân Yên, tỉnh Bắc Ninh"),
]  # fmt: skip

CURRENT = [
    "Xóm 3, Giao Minh, Ninh Bình",
    "Xóm Chùa, phường Song Liễu, tỉnh Bắc Ninh",
    "XOM CHUA, PHUONG SONG LIEU, TINH BAC NINH",
    "Xóm 1, Xã Hoà Tiến, TP. Đà Nẵng",
    "Xóm Chùa, Đặc khu Vân Đồn, Quảng Ninh",
    "Số 2, P. Bàn Cờ, TP HCM",
    "Phường 1 Bảo Lộc, Lâm Đồng",
    "Xã Ea H’Leo, Đắk Lắk",
]

UNKNOWN = [
    "", " ", ",,,", "Hà Nội", "Sao Hỏa", "Số 5, Sao Hỏa", "Xóm 1, Đâu Đó, Bắc Ninh",
    "Xóm 1, xã Không Có, huyện Thuận Thành, Bắc Ninh",
    "Xóm 1, xã Không Có, Thuận Thành, Bắc Ninh",
    "Xã Phiên, Long Mỹ, Hậu Giang",  # the commune is Xà Phiên
    "Số 1, Q. 1, TP. Hồ Chí Minh",
    "Thôn 3, Đồng Hới, Quảng Bình",
    "5, Quận 3, TP. Hồ Chí Minh",  # a house, not phường 5
]  # fmt: skip


@pytest.fixture(scope="module")
def units() -> Units:
    return Units.load(RESOURCES)


def lines(name: str) -> list[list[str]]:
    text = (RESOURCES / "units" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def former_communes() -> list[tuple[str, str, str, list[str], list[str]]]:
    rows = []
    province = district = ""
    for name, *rest in lines("before.tsv"):
        if name.startswith("="):
            province = name[1:]
        elif name.startswith("-"):
            district = name[1:]
        else:
            older = rest[1].split() if len(rest) > 1 else []
            rows.append((province, district, name, rest[0].split(), older))
    return rows


def codes(units: Units, address: str) -> list[str]:
    return [suggestion.commune.code for suggestion in units.suggest(address)]


@pytest.mark.parametrize(("address", "expected", "first"), OLD)
def test_an_old_address_is_offered_as_todays(
    units: Units, address: str, expected: str, first: str
) -> None:
    assert codes(units, address) == expected.split()
    suggestion = units.suggest(address)[0]
    assert suggestion.address == first
    assert suggestion.changed_on == date(2025, 7, 1)
    assert not units.is_current(address)


@pytest.mark.parametrize("address", CURRENT)
def test_an_address_of_today_is_left_alone(units: Units, address: str) -> None:
    assert units.is_current(address)
    assert units.suggest(address) == ()


@pytest.mark.parametrize("address", UNKNOWN)
def test_what_is_not_known_is_not_guessed(units: Units, address: str) -> None:
    assert units.suggest(address) == ()
    assert not units.is_current(address)


@pytest.mark.parametrize("address", [first for _, _, first in OLD])
def test_what_is_offered_is_itself_an_address_of_today(units: Units, address: str) -> None:
    assert units.is_current(address)


def test_a_street_named_like_a_commune_leaves_both_to_choose(units: Units) -> None:
    offered = [each.address for each in units.suggest("Số 3, Trần Phú, Hoàng Mai, Hà Nội")]
    assert "Số 3, phường Lĩnh Nam, thành phố Hà Nội" in offered
    assert offered[-1] == "Số 3, Trần Phú, phường Hoàng Mai, thành phố Hà Nội"


def test_a_commune_without_its_district_may_be_several(units: Units) -> None:
    offered = codes(units, "Phường 1, Thành phố Hồ Chí Minh")
    assert len(offered) == len(set(offered)) > 5


def test_marks_tell_communes_apart_when_they_are_written(units: Units) -> None:
    place = "huyện Trấn Yên, tỉnh Yên Bái"
    assert codes(units, f"Thôn 1, xã Minh Quân, {place}") == ["04543"]
    assert codes(units, f"Thôn 1, xã Minh Quán, {place}") == ["04498"]
    assert codes(units, fold(f"Thôn 1, xã Minh Quân, {place}")) == ["04498", "04543"]


def test_there_are_34_provinces_and_3321_communes_of_three_kinds() -> None:
    today = lines("today.tsv")
    assert sum(len(code) == 2 for code, _ in today) == 34
    names = [name for code, name in today if len(code) == 5]
    assert len({code for code, _ in today}) == 34 + 3321 == len(today)
    assert sum(name.startswith("Xã ") for name in names) == 2621
    assert sum(name.startswith("Phường ") for name in names) == 687
    assert sum(name.startswith("Đặc khu ") for name in names) == 13


def test_every_old_commune_has_a_commune_of_today_and_the_reverse(units: Units) -> None:
    today = {code for code, _ in lines("today.tsv") if len(code) == 5}
    rows = former_communes()
    assert len(rows) == 10_040
    assert all(successors for _, _, _, successors, _ in rows)
    assert {code for _, _, _, successors, _ in rows for code in successors} == today


def test_every_old_commune_is_found_under_its_full_name(units: Units) -> None:
    more = []
    for province, district, name, successors, _ in former_communes()[::4]:
        commune = f"{name}, " if name else ""
        offered = codes(units, f"Số 7, thôn Đông, {commune}{district}, {province}")
        assert set(successors) <= set(offered)
        if offered != successors:
            more.append(offered)
    assert len(more) <= 1  # Thạnh An of Vĩnh Thạnh was two communes


def test_names_given_up_before_2025_are_found_too(units: Units) -> None:
    words = {"xa": "xa", "phuong": "phuong", "thitran": "thi tran", "": ""}
    tried = 0
    for province, district, _, successors, older in former_communes():
        for kind, _, name in (each.rpartition(":") for each in older):
            address = f"to 1, {words[kind]} {name}, {fold(district)}, {fold(province)}"
            assert set(successors) <= set(codes(units, address))
            tried += 1
    assert tried > 1_500


def test_every_commune_of_today_is_current_and_typed_ahead(units: Units) -> None:
    for code, name in [row for row in lines("today.tsv") if len(row[0]) == 5][::20]:
        (commune,) = [c for c in units.communes(name, limit=4000) if c.code == code]
        assert units.is_current(f"Xóm 1, {commune.name}, {commune.province}")


def test_typing_ahead_needs_no_marks_and_puts_the_whole_name_first(units: Units) -> None:
    assert units.communes("dinh my")[0].name == "Xã Định Mỹ"
    assert units.communes("xa dinh my an giang")[0].province == "Tỉnh An Giang"
    assert units.communes("Hoàn K")[0].code == "00070"
    assert {each.name for each in units.communes("bao loc")} == {
        "Phường 1 Bảo Lộc", "Phường 2 Bảo Lộc", "Phường 3 Bảo Lộc",
    }  # fmt: skip
    assert len(units.communes("tan", limit=7)) == 7
    assert units.communes("") == units.communes(" , ") == units.communes("sao hoa 9") == []


PIECES = [
    "Số 5", "xã Hà Mãn", "P.5", "Q. ", "TP.", "t.p", "thị xã", "Thuận Thành", "Huế", "Bắc Ninh",
    "TP HCM", "xã", "Phường 01", "\u0301", "Ｐ５", "İ", "ß", "Việt Nam",
]  # fmt: skip


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES)).map(", ".join)))
def test_no_text_makes_it_fail(text: str) -> None:
    units = Units.load(RESOURCES)
    offered = units.suggest(text)
    assert not (offered and units.is_current(text))
    assert all(each.commune.name.lower() in each.address.lower() for each in offered)
    units.communes(text)


def test_a_very_long_text_is_no_address(units: Units) -> None:
    assert units.suggest("Hà Mãn, " * 100_000 + "Thuận Thành, Bắc Ninh") == ()


def test_the_tables_are_read_once() -> None:
    assert Units.load(RESOURCES) is Units.load(RESOURCES)
