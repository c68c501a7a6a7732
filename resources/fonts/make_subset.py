"""Make the fonts of the forms: Liberation Serif, cut down to Latin with Vietnamese, renamed.

    python resources/fonts/make_subset.py FOLDER-WITH-LIBERATION-SERIF

The small files load three times faster than the whole ones and halve every slip.
"Liberation" is a reserved font name (OFL 1.1 §3), so the cut ones are called QMC Serif.
The same input gives the same bytes.  Needs fonttools.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "QMC Serif"
FACES = ("Regular", "Bold", "Italic")
RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B: ă đ ĩ ũ ơ ư, highland ƀ ĕ ĭ ŏ ŭ č ñ
    (0x0253, 0x0257),  # ɓ ɗ of highland spellings
    (0x02B0, 0x02DD),  # ʼ and spacing marks
    (0x0300, 0x0331),  # combining marks, for letters that have no form of their own
    (0x1E00, 0x1EF9),  # Latin Extended Additional: all Vietnamese letters with two marks
    (0x2010, 0x2026),  # dashes, quotation marks, bullet, ellipsis
    (0x2030, 0x203A),
    (0x20AB, 0x20AC),  # ₫ €
    (0x2116, 0x2122),  # № ™
    (0x2153, 0x215E),  # fractions
    (0x2190, 0x2195),  # arrows
    (0x2212, 0x2265),  # − ≠ ≤ ≥
    (0x25A0, 0x25A1),  # ■ □
)
KEPT_NAMES = (0, 8, 9, 13, 14)  # copyright, makers, licence


def make(source: Path, target: Path, face: str) -> None:
    """Cut one face down and give it its new name."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "gasp"]
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[point for a, z in RANGES for point in range(a, z + 1)])
    cutter.subset(font)
    post_script = f"{FAMILY.replace(' ', '')}-{face}"
    full = f"{FAMILY} {face}"
    version = "Version 1.0; after Liberation Serif 2.1.5"
    for number, text in {1: FAMILY, 2: face, 3: full, 4: full, 5: version, 6: post_script}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
        font["name"].setName(text, number, 1, 0, 0)
    font.save(target)


def main() -> None:
    """Make all faces beside this file."""
    [folder] = (Path(argument) for argument in sys.argv[1:])
    here = Path(__file__).parent
    for face in FACES:
        make(folder / f"LiberationSerif-{face}.ttf", here / f"QMCSerif-{face}.ttf", face)


if __name__ == "__main__":
    main()
