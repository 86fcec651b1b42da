"""Runs of capitalised words: the stretches of a page in which names are looked for."""

import unicodedata
from collections.abc import Iterator

from graphkit.gazetteer.name_parts import family_first
from graphkit.gazetteer.tables import titles_by_word
from graphkit.resolve.lexicon import JOINTS, known_at
from graphkit.resolve.page import Page
from graphkit.text.phonetics import foreign

# Small words inside a name: Ludwig van Beethoven, Osama bin Laden.
PARTICLES = frozenset(
    {"al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du"}
    | {"e", "el", "ibn", "la", "las", "le", "los", "van", "von", "y", "zu"}
)
# Words between the parts of a body's name: University of Texas, Council on Foreign Relations.
LINKS = frozenset({"of", "for", "on", "&", "and"})
NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
# Parts of speech that a capital at the start of a sentence or title does not make a name.
CLOSED = frozenset({"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "NUM"})
OPEN = frozenset({"PROPN", "NOUN"})
CONTRACTED = tuple(mark + end for mark in "'’" for end in ("re", "ll", "ve", "m", "d", "t"))
# Longest name in one word of a script without blanks; what is longer is a sentence.
LONGEST = 12
# Longest stretch of small words inside a name: "of the".
SMALL = 3


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Longest stretches of capitals, held together by particles, "of" and hyphens."""
    i, n = 0, len(page.text)
    while i < n:
        if not (capital(page, i) or _prefix(page, i) or _numbered(page, i)):
            i += 1
            continue
        end = i + 1
        while following := _continued(page, end):
            end = following
        yield i, end
        i = end


def _prefix(page: Page, i: int) -> bool:
    """Whether a small particle hangs on a capital: "al-Maliki"."""
    if page.text[i] not in PARTICLES or i + 2 >= len(page.text):
        return False
    hyphen = page.text[i + 1] in JOINTS and not page.spaced[i + 1] and not page.spaced[i + 2]
    return hyphen and page.text[i + 2][0].isupper()


def _numbered(page: Page, i: int) -> bool:
    """Whether a known name starts with a number: "9/11"."""
    return page.text[i][0].isdecimal() and known_at(page, i) is not None


def _continued(page: Page, end: int) -> int:
    """The end of the run with the next capital at or after ``end``, or 0 when the run ends."""
    for reach in range(end, min(end + SMALL, len(page.text))):
        if page.sentence[reach] != page.sentence[end - 1]:
            return 0
        if capital(page, reach):
            return _hyphenated(page, reach + 1)
        if not small(page, reach, end):
            return 0
    return 0


def _hyphenated(page: Page, end: int) -> int:
    """The end with what hangs on a given name by a hyphen, after a family name: "Lee Jae-yong"."""
    rest = page.text[end : end + 2]
    joined = len(rest) > 1 and rest[0] in JOINTS and rest[1].isalpha() and rest[1].islower()
    if not joined or page.spaced[end] or page.spaced[end + 1] or end < len(rest):
        return end
    return end + 2 if family_first(page.key[end - 2]) else end


def small(page: Page, i: int, end: int) -> bool:
    """Whether the word at ``i`` can stand inside a name whose last capital is before ``end``."""
    word = page.text[i]
    if word == " ":
        return True
    if word in JOINTS:
        return not page.spaced[i] and i + 1 < len(page.text) and not page.spaced[i + 1]
    if word == "and":
        return (
            bool(page.entity[i]) and not page.begins[i] and page.entity[i] == page.entity[end - 1]
        )
    return word in PARTICLES or word in LINKS or (word == "the" and page.text[i - 1] in LINKS)


def capital(page: Page, i: int) -> bool:
    """Whether the word at ``i`` can be one of a name."""
    text = page.text[i]
    if not (text[0].isupper() or caseless(text)) or text.endswith(CONTRACTED):
        return False
    if foreign(text) or addressed(page, i) or known_at(page, i):
        return True
    if page.entity[i] in NOT_NAMES or page.pos[i] in CLOSED:
        return False
    if page.pos[i] not in OPEN and not page.entity[i]:
        return False
    if not _opens(page, i):
        return page.pos[i] != "NOUN" or bool(page.entity[i])
    return page.pos[i] in OPEN and (bool(page.entity[i]) or _proper(page, i))


def caseless(word: str) -> bool:
    """Whether a word is of a script that has no capitals; in English it is mostly a name.

    >>> caseless("김정은"), caseless("Kim")
    (True, False)
    """
    return not word.isascii() and unicodedata.category(word[0]) == "Lo" and len(word) <= LONGEST


def addressed(page: Page, i: int) -> bool:
    """Whether an honorific stands before: "Mrs. May" is no month."""
    before = page.text[i - 1].lower() if i else ""
    title = titles_by_word().get(before, ())
    return any((t.gender or before.endswith(".")) and not t.office for t in title)


def _proper(page: Page, i: int) -> bool:
    """Whether the parse takes a word for a name of its own, not for part of a common phrase."""
    inside = page.dep[i] in {"compound", "amod"} and page.text[page.head[i]][:1].islower()
    return page.pos[i] == "PROPN" and not inside


def _opens(page: Page, i: int) -> bool:
    start = page.sentences[page.sentence[i]][0]
    return all(page.pos[j] in {"PUNCT", "SPACE"} for j in range(start, i))
