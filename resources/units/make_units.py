"""Make today.tsv and before.tsv from two published packages.  Run by hand when the units change.

    pip download --no-deps vietnamadminunits==1.0.4
    pip download --no-deps --python-version 3.12 --only-binary :all: vietnam-provinces==2026.9.0
    python resources/units/make_units.py vietnamadminunits-*.whl vietnam_provinces-*.whl

The wheels are only read, never installed: the first would pull shapely and geopy, the second wants
a newer Python.  The first (MIT) gives every name, code and succession; the second carries the
conversion table of the National Statistics Office, against which each succession is checked: where
the office knows an old commune, its successors count, in the first package's order of likelihood.
Every difference is printed; nothing is written when the two disagree about today's codes.
"""

import argparse
import ast
import json
import sqlite3
import sys
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
COMMUNE_KINDS = ("thitran", "phuong", "xa")
DISTRICT_KINDS = ("thanhpho", "thixa", "huyen", "quan")
SHORT_KINDS = ("district", "ward", "tx", "tt", "tp", "q", "p", "f", "h", "x")

# How people write a province besides its name; keys are without marks and blanks.
PROVINCE_ALSO = {
    "Thành phố Hà Nội": "hn",
    "Thành phố Hồ Chí Minh": "hcm tphcm hcmc saigon",
    "Thành phố Huế": "thuathienhue tthue",
    "Tỉnh Bà Rịa - Vũng Tàu": "baria vungtau brvt",
    "Tỉnh Bắc Kạn": "baccan",
    "Tỉnh Đắk Lắk": "daclac daclak",
    "Tỉnh Đắk Nông": "dacnong",
}

Today = dict[str, tuple[str, str, str]]  # commune code → name, province code, province
Successors = dict[str, list[str]]  # key or code of an old commune → today's codes, likeliest first


def main() -> None:
    """Read the two wheels, compare, write the two tables beside this script."""
    parser = argparse.ArgumentParser(description="Make the tables of administrative units.")
    parser.add_argument("vietnamadminunits", type=Path, help="the wheel file")
    parser.add_argument("vietnam_provinces", type=Path, help="the wheel file")
    wheels = parser.parse_args()
    with (
        zipfile.ZipFile(wheels.vietnamadminunits) as units,
        zipfile.ZipFile(wheels.vietnam_provinces) as office,
        tempfile.TemporaryDirectory() as folder,
    ):
        database = sqlite3.connect(units.extract("vietnamadminunits/data/dataset.db", folder))
        try:
            today, keys = _today(database)
            _compare(today, office)
            successors = _successors(units, keys)
            before = _before(database, units, successors, _official(office), today)
        finally:
            database.close()
    (HERE / "today.tsv").write_text(_today_table(today), encoding="utf-8", newline="\n")
    (HERE / "before.tsv").write_text(before, encoding="utf-8", newline="\n")


def _today(database: sqlite3.Connection) -> tuple[Today, dict[tuple[str, str], str]]:
    today: Today = {}
    keys: dict[tuple[str, str], str] = {}
    for code, name, province_code, province, province_key, key in database.execute(
        "select wardCode, ward, provinceCode, province, provinceKey, wardKey from admin_units"
    ):
        today[code] = (name, province_code, province)
        keys[province_key, key] = code
    return today, keys


def _compare(today: Today, office: zipfile.ZipFile) -> None:
    published = json.loads(office.read("vietnam_provinces/data/nested-divisions.json"))
    official = {
        f"{commune['code']:05}": (" ".join(commune["name"].split()), f"{province['code']:02}")
        for province in published
        for commune in province["wards"]
    }
    if {c: p for c, (_, p, _) in today.items()} != {c: p for c, (_, p) in official.items()}:
        sys.exit("The two packages disagree about today's codes: find out which one is right.")
    for code in sorted(today):
        if today[code][0] != official[code][0]:
            _say("spelt differently:", code, today[code][0], "|", official[code][0])


def _successors(units: zipfile.ZipFile, keys: dict[tuple[str, str], str]) -> Successors:
    converter = json.loads(units.read("vietnamadminunits/data/converter_2025.json"))
    found: Successors = {}
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, olds in communes.items():
            for old in olds:
                found[old] = [keys[province, commune]]
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            likeliest_first = sorted(parts, key=lambda part: not part["isDefaultNewWard"])
            found[old] = [keys[province, part["newWardKey"]] for part in likeliest_first]
    return found


def _official(office: zipfile.ZipFile) -> Successors:
    """The office's table is a Python module of literals and calls: parsed, never run."""
    module = ast.parse(office.read("vietnam_provinces/_ward_conversion_2025.py"))
    table = next(
        node.value
        for node in module.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "OLD_TO_NEW"
    )
    assert isinstance(table, ast.Dict)  # noqa: S101
    found: Successors = {}
    for code, entry in zip(table.keys, table.values, strict=True):
        _, parts = entry.args  # type: ignore[attr-defined]
        found[f"{ast.literal_eval(code):05}"] = [  # type: ignore[arg-type]
            f"{ast.literal_eval(part.args[0]):05}" for part in parts.elts
        ]
    return found


def _before(
    database: sqlite3.Connection,
    units: zipfile.ZipFile,
    successors: Successors,
    official: Successors,
    today: Today,
) -> str:
    also = _districts_also(units)
    provinces = {code: province_code for code, (_, province_code, _) in today.items()}
    lines = ["# Trước 1/7/2025: tỉnh (=) và mã tỉnh nay, huyện (-), xã và mã xã nay; rồi tên cũ"]
    province = district = None
    for row in database.execute(
        "select province, district, ward, provinceKey, districtKey, wardKey, wardCode,"
        " districtShortKey, wardShortKey, districtAlias, wardAlias from admin_units_legacy"
        " order by provinceCode, districtCode, wardCode"
    ):
        province_key, district_key, commune_key, code, district_short, commune_short = row[3:9]
        if row[0] != province:
            province, district = row[0], None
            now = provinces[successors[f"{province_key}_{district_key}_{commune_key or ''}"][0]]
            lines.append(_line("=" + province, now, PROVINCE_ALSO.get(province, "")))
        if row[1] != district:
            district = row[1]
            older = json.loads(row[9] or "[]") + also[province_key, district_key]
            lines.append(_line("-" + district, _older(older, district_short, DISTRICT_KINDS)))
        codes = successors[f"{province_key}_{district_key}_{commune_key or ''}"]
        if code in official and set(codes) != set(official[code]):
            kept = [each for each in codes if each in official[code]]
            kept += [each for each in official[code] if each not in kept]
            _say("the office decides:", *row[:3], codes, "→", kept)
            codes = kept
        older = json.loads(row[10] or "[]")
        name = row[2] or ""
        lines.append(_line(name, " ".join(codes), _older(older, commune_short, COMMUNE_KINDS)))
    return "\n".join(lines) + "\n"


def _districts_also(units: zipfile.ZipFile) -> defaultdict[tuple[str, str], list[str]]:
    """Districts that were divided: communes may stand under the name of the one that they left."""
    legacy = json.loads(units.read("vietnamadminunits/data/parser_legacy.json"))
    also: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for province, divided in legacy["DICT_PROVINCE_DISTRICT_DIVIDED"].items():
        for old, entry in divided.items():
            for part in entry["districts"]:
                if part != old:
                    also[province, part].append(old)
    return also


def _older(aliases: list[str], own: str | None, kinds: tuple[str, ...]) -> str:
    """Earlier names as `kind:name` or `name`, without those that the program finds by itself."""
    kept: dict[str, None] = {}
    aliases = [_plain(alias) for alias in aliases]
    bare = set(aliases)
    typed = {f"{kind}{name}" for kind in kinds for name in bare}
    for alias in aliases:
        if alias == own or alias.endswith(("thixa", "thitran", "thanhpho")):
            continue  # "hongnguthixa"
        if any(f"{kind}{alias}" in bare for kind in kinds):
            continue  # "minhtan" beside "xaminhtan"
        kind = next((k for k in kinds if alias.startswith(k) and len(alias) > len(k)), "")
        if kind and (alias in typed or len(alias) > len(kind) + 1 or alias[len(kind) :].isdigit()):
            kept[f"{kind}:{_number(alias[len(kind) :])}"] = None
        elif not any(
            alias.startswith(short) and alias[len(short) :].isdigit() for short in SHORT_KINDS
        ):
            kept[_number(alias)] = None
    full = {entry.partition(":")[2] for entry in kept}
    return " ".join(
        entry
        for entry in kept
        if ":" in entry or not any(entry == s + name for s in SHORT_KINDS for name in full)
    )


def _plain(alias: str) -> str:
    marks = unicodedata.normalize("NFD", alias.replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


def _number(name: str) -> str:
    return name.lstrip("0") if name.isdigit() else name


def _line(*cells: str) -> str:
    return "\t".join(cells).rstrip("\t")


def _today_table(today: Today) -> str:
    lines = ["# Đơn vị hành chính từ 1/7/2025: tỉnh (2 chữ số), xã của tỉnh ấy (5 chữ số)"]
    last = None
    for code in sorted(today, key=lambda code: (today[code][1], code)):
        name, province_code, province = today[code]
        if province_code != last:
            last = province_code
            lines.append(f"{province_code}\t{province}")
        lines.append(f"{code}\t{name}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
