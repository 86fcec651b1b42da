"""The words of a quotation as they are compared: without case and punctuation, with numbers."""

import re

# Numbers keep their points and signs, since “1.5” is not “15” and “$5” is not “€5”.
TOKEN = re.compile(r"[$€£¥%]|(?<!\w)[-−](?=\d)|\d+(?:[.,:/]\d+)*|[^\W\d]+(?:['’][^\W\d]+)*|\w+")
# An ellipsis, in brackets or not, where a quotation leaves words out.
ELLIPSIS = re.compile(r"\s*[\[(]?(?:…|\.\.\.|\. \. \.)[\])]?\s*")


def compared_words(text: str) -> list[str]:
    """The words of a text in small letters, without punctuation.

    >>> compared_words("It’s $1.5m, “he” said")
    ["it's", '$', '1.5', 'm', 'he', 'said']
    """
    return [word.lower().replace("’", "'").replace("−", "-") for word in TOKEN.findall(text)]


def line_of(words: list[str]) -> str:
    """Words as a line in which a run of words can be found: a blank before and after each."""
    return f" {' '.join(words)} "


def segments(quotation: str) -> list[str]:
    """The parts of a quotation between its ellipses.

    >>> segments("We go … and stay.")
    ['We go', 'and stay.']
    """
    return [part for part in ELLIPSIS.split(quotation) if compared_words(part)]
