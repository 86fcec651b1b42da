"""The sounds of names: one name in two scripts or spellings has the same consonants.

AnyAscii turns letters of other scripts into Latin ones, one by one. Languages write vowels in
different ways or not at all, and a consonant as one like it (Kim, Gim; Jong, Chen). So only classes
of consonants are compared, as Soundex does (R. C. Russell 1918).
"""

import re
import unicodedata
from functools import cache

from anyascii import anyascii

# Groups of letters with the one that they sound like, and single letters with their class.
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
# A name of so many consonants can differ from another in one of them, and in two: a "w" can be a
# vowel. A shorter name that differs is another: Kim Jong Il is not Kim Jong Un. Chosen on sentences
# of our own (tests/resolve).
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
    """The number of consonants in only one of two names, or ``None`` if they are two names.

    The family name of the second can stand first or last.

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
    """The number of letters that one of two names has more of, at most the number of edits.

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
    """The number of letters to put in or take out to make one name of the other.

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
