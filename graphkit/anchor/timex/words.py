"""Splits a text into words, and gives the classes of a word: month, weekday, unit, number."""

import re
from functools import cache, lru_cache

from msgspec import Struct

from graphkit.gazetteer import seeds
from graphkit.records import Span

PARAGRAPH_END = "\n"
# Classes that a regular expression defines instead of a list of words.
WORD_FORMS = {
    "ISO": r"(?:1\d|20|21)\d\d(?:-\d\d?-|/\d\d?/)\d\d?",
    "STAMP": r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?",
    "NUMERIC": r"\d\d?/\d\d?/(?:\d\d)?\d\d",
    "DOTTED": r"\d\d?\.\d\d?\.(?:1\d|20)\d\d",
    "FISCALYEAR": r"FY[’']?(?:20)?\d\d",
    "CLOCKLESS": r"(?:[01]\d|2[0-3])[0-5]\d",
    "PAIR": r"\d\d",
    "DOTCLOCK": r"[012]?\d\.[0-5]\d",
    "CLOCK": r"[012]?\d:[0-5]\d(?::[0-5]\d)?",
    "DECADE": r"(?:1\d|20)\d0s|['’][2-9]0s",
    "SHORTDECADE": r"[2-9]0s",
    "OLDDECADE": r"(?:(?:1\d|20)\d0|[2-9]0)['’]s",
    "FIGURE": r"\d{1,3}",
    "SHORTYEAR": r"['’]\d\d",
    "YEAR": r"1\d\d\d|2[01]\d\d",
    "DAY": r"0?[1-9]|[12]\d|3[01]",
    "NTH": r"\d*(?:1st|2nd|3rd|[04-9]th|1[123]th)",
    "HOUR": r"0?[1-9]|1\d|2[0-4]",
    "FRACTION": r"\d/\d|[¼½¾]",
    "NUMBER": r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?",
}
# Classes whose words are not split at their punctuation: “10:30”, “7/9/2018”.
UNCUT_FORMS = (
    *("STAMP", "ISO", "NUMERIC", "DOTTED", "CLOCK"),
    *("DECADE", "SHORTDECADE", "OLDDECADE", "SHORTYEAR"),
)
# Words that have each set of classes that the forms can give, so that each set gets its sign.
SAMPLE_WORDS = (
    *map(str, range(2200)),
    *("01", "00", "007", "1st", "2nd", "3rd", "4th", "11th", "31st"),
    *("1980s", "'80s", "80s", "1980's", "80's"),
    *("'89", "10:30", "2018-07-09", "7/9/2018", "7/9/18", "1/2", "½", "1,000", "2.5", "2.5.1"),
    *("0030", "FY18", "2018/07/09", "9.7.2018", "2018-07-09T10:30Z", "10.30"),
)


class TimexWord(Struct, frozen=True):
    """A word of a text at the offsets ``[start, end)``, in code points.

    ``text`` is the word; the end of a paragraph is the word ``\\n``.
    """

    text: str
    start: int
    end: int


@cache
def word_table() -> dict[str, dict[str, str]]:
    """Each word of ``words.tsv`` and name of ``holidays.tsv`` → class → its value in that class."""
    known: dict[str, dict[str, str]] = {}
    for row in seeds.rows("dates/words.tsv"):
        known.setdefault(row["word"], {})[row["class"]] = row["value"]
    for row in seeds.rows("dates/holidays.tsv"):
        known.setdefault(row["name"], {})["HOLIDAY"] = row["day"]
    return known


@lru_cache(maxsize=1 << 16)
def word_value(word: str, kind: str) -> str:
    """The value of a word in a class; the word itself if the word is not listed in the class.

    >>> word_value("October", "PLAINMONTH"), word_value("12", "DAY")
    ('10', '12')
    """
    return _rows(word).get(kind, word)


@lru_cache(maxsize=1 << 16)
def word_classes(word: str) -> frozenset[str]:
    """The classes of a word; the word itself in small letters is one of them.

    >>> sorted(word_classes("Friday"))
    ['WEEKDAY', 'friday']
    """
    forms = () if word.isalpha() else (k for k, form in _forms().items() if form.fullmatch(word))
    return frozenset({word.lower(), *_rows(word), *forms})


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(form, re.ASCII) for kind, form in WORD_FORMS.items()}


def _rows(word: str) -> dict[str, str]:
    """The classes and values of a word in the tables, in small letters or as written."""
    known = word_table()
    found = known.get(word.lower(), {}) | known.get(word, {})
    return found or (known.get(word.capitalize(), {}) if word.isupper() else {})


@cache
def _splitter() -> re.Pattern[str]:
    """The pattern of one word, one punctuation mark or one end of a paragraph."""
    dotted = sorted((w for w in word_table() if not w.isalpha() and w[0].isalpha()), key=_longest)
    forms = "|".join([*map(re.escape, dotted), *(WORD_FORMS[kind] for kind in UNCUT_FORMS)])
    numbers = r"\d+(?:st|nd|rd|th)\b|\d/\d(?!\w)|\d+(?:[.,]\d+)+|\d+"
    ends = r"\n\s*\n|(?<=[.!?”\"])[^\S\n]*\n|\n(?=[^\S\n]*(?-i:[A-Z“\"]))"
    return re.compile(
        rf"(?<!\w)(?:{forms})(?!\w)|[^\W\d_]+\d\w*|{numbers}|['’]s\b|[^\W\d_]+|{ends}|[^\w\s]|\w",
        re.IGNORECASE,
    )


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def timex_words(text: str) -> tuple[TimexWord, ...]:
    """The words of a text; a line that ends within a sentence does not end a paragraph.

    >>> [word.text for word in timex_words("At 10:30 a.m. on Sept. 3,\\n1998.")]
    ['At', '10:30', 'a.m.', 'on', 'Sept.', '3', ',', '1998', '.']
    """
    found = _splitter().finditer(text)
    return tuple(TimexWord(PARAGRAPH_END if "\n" in f[0] else f[0], *f.span()) for f in found)


def quoted(words: str) -> str:
    """Words in quotation marks, as a basis has them.

    >>> quoted("on Friday")
    '“on Friday”'
    """
    return f"“{words}”"


def one_line(text: str, span: Span) -> str:
    """The words of a span, on one line.

    >>> one_line("They met on\\nFriday.", Span(9, 18))
    'on Friday'
    """
    return " ".join(span.of(text).split())
