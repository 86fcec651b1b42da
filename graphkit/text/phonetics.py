"""How names sound: the same name in two scripts, or in two romanisations, has the same consonants.

Letters of other scripts become Latin by AnyAscii, which reads them one by one. Vowels are written
differently in each language, or not at all, and consonants by neighbours of theirs (Kim, Gim;
Jong, Chen), so that only classes of consonants are compared, as Soundex does (R. C. Russell 1918).
"""

import re
import unicodedata
from functools import cache

from anyascii import anyascii

# What several letters stand for, and which consonants are taken for one another.
LETTER_GROUPS = (
    ("tsch", "s"),
    *((several, "s") for several in ("dzh", "sch", "tch", "ch", "sh", "zh", "ts", "dz", "dj")),
    *((several, "k") for several in ("kh", "gh", "ck")),
    ("ph", "p"),
    ("th", "t"),
    ("ng", "n"),
)
CONSONANT_CLASSES = str.maketrans("bvfwgqcdjzxr", "ppppkkktsssl", "aeiouyh")
DOUBLED_LETTERS = re.compile(r"(.)\1+")
# So many consonants may be in one of two names alone: a "w" that is a vowel, say. In names with
# fewer it makes another name: Kim Jong Il is not Kim Jong Un.
MIN_SOUND_ONE_APART, MIN_SOUND_TWO_APART = 6, 8


def foreign(name: str) -> bool:
    """Whether a name has letters that are not Latin.

    >>> foreign("Путин"), foreign("Erdoğan"), foreign("2018")
    (True, False, False)
    """
    return not name.isascii() and any(
        sign.isalpha() and "LATIN" not in unicodedata.name(sign, "LATIN") for sign in name
    )


def latin(name: str) -> str:
    """A name in Latin letters.

    >>> latin("Владимир Путин")
    'Vladimir Putin'
    """
    return name if name.isascii() else anyascii(name)


@cache
def sound(name: str) -> str:
    """The classes of a name's consonants, in order.

    >>> sound("Moon Jae-in"), sound("문재인"), sound("Moon Chae-in")
    ('mnsn', 'mnsn', 'mnsn')
    """
    plain = DOUBLED_LETTERS.sub(
        r"\1", "".join(c for c in latin(name).lower() if c.isalpha() or c == " ")
    )
    for several, one in LETTER_GROUPS:
        plain = plain.replace(several, one)
    return plain.translate(CONSONANT_CLASSES).replace(" ", "")


def apart(one: str, other: str) -> int | None:
    """How many consonants are in one of two names alone, ``None`` where that makes them two names.

    The family name of the other may stand first or last.

    >>> apart("習近平", "Xi Jinping"), apart("Абэ Синдзо", "Shinzo Abe")
    (0, 0)
    >>> apart("김일성", "Kim Jong Il") is None
    True
    """
    asked = sound(one)
    orders = [sound(order) for order in _orders(other)]
    longer = max(len(asked), len(orders[0]))
    allowed = (longer >= MIN_SOUND_ONE_APART) + (longer >= MIN_SOUND_TWO_APART)
    if not asked[1:] or _uncommon(asked, orders[0]) > allowed:
        return None
    least = min(_alone(asked, order) for order in orders)
    return least if least <= allowed else None


def _uncommon(one: str, other: str) -> int:
    """How many letters one of two has more of than the other: never more than have to be changed.

    >>> _uncommon("kmsnn", "kmsnl")
    2
    """
    return sum(abs(one.count(sign) - other.count(sign)) for sign in {*one, *other})


def _orders(name: str) -> tuple[str, ...]:
    first, _, rest = name.partition(" ")
    start, _, last = name.rpartition(" ")
    return name, f"{rest} {first}", f"{last} {start}"


def _alone(one: str, other: str) -> int:
    """How many letters have to be put in or taken out to make one of the other.

    >>> _alone("kmsnn", "kmsnl"), _alone("mmptps", "mmtps")
    (2, 1)
    """
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row = row, [i]
        for j, b in enumerate(other, 1):
            kept = before[j - 1] if a == b else before[j - 1] + 2
            row.append(min(before[j] + 1, row[j - 1] + 1, kept))
    return row[-1]
