"""Compares names in different scripts or spellings by their consonants.

AnyAscii converts letters of other scripts to Latin ones, one by one. Languages write vowels in
different ways or not at all, and a consonant as a similar one (Kim, Gim; Jong, Chen). So only
classes of consonants are compared, as in Soundex (R. C. Russell 1918).
"""

import re
import unicodedata
from functools import cache

from anyascii import anyascii

# Groups of letters with the single letter that replaces each. Then CONSONANT_CLASSES maps each
# consonant to its class and removes vowels.
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
# If the longer of two names has at least so many consonants, the names can differ in one consonant,
# and in two: a "w" can be a vowel. A shorter name that differs is another name: Kim Jong Il is not
# Kim Jong Un. Chosen on sentences of our own (tests/resolve).
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
    """The classes of a name's consonants, in order, as a string.

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
    """The number of consonants that differ between two names; ``None`` if they are too different.

    The words of ``other`` are also compared with its first word last and with its last word first.

    >>> apart("習近平", "Xi Jinping"), apart("Абэ Синдзо", "Shinzo Abe")
    (0, 0)
    >>> apart("김일성", "Kim Jong Il") is None
    True
    """
    asked = sound(one)
    orders = [sound(order) for order in _orders(other)]
    longer = max(len(asked), len(orders[0]))
    allowed = (longer >= MIN_SOUND_ONE_APART) + (longer >= MIN_SOUND_TWO_APART)
    if not asked[1:] or _count_difference(asked, orders[0]) > allowed:
        return None
    least = min(_edits(asked, order) for order in orders)
    return least if least <= allowed else None


def _count_difference(one: str, other: str) -> int:
    """The sum of the differences of the counts of each letter; it is at most :func:`_edits`.

    >>> _count_difference("kmsnn", "kmsnl")
    2
    """
    return sum(abs(one.count(sign) - other.count(sign)) for sign in {*one, *other})


def _orders(name: str) -> tuple[str, ...]:
    """A name in three orders: as it is, with its first word last, with its last word first."""
    first, _, rest = name.partition(" ")
    start, _, last = name.rpartition(" ")
    return name, f"{rest} {first}", f"{last} {start}"


def _edits(one: str, other: str) -> int:
    """The least number of letters to insert or delete to change one name to the other.

    >>> _edits("kmsnn", "kmsnl"), _edits("mmptps", "mmtps")
    (2, 1)
    """
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row = row, [i]
        for j, b in enumerate(other, 1):
            kept = before[j - 1] if a == b else before[j - 1] + 2
            row.append(min(before[j] + 1, row[j - 1] + 1, kept))
    return row[-1]
