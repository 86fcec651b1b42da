"""Splits names into words, and folds a word so that names can be compared."""

import re
import unicodedata

from graphkit.text.scripts import one_script, visible

# A word has no hyphen, except between a letter and a number: G-20, COVID-19.
WITHIN_NAME_WORD = r"(?:[^\s'’–-]|(?<=[^\W\d_])-(?=\d))+"
NAME_WORD = re.compile(rf"['’]s\b|{WITHIN_NAME_WORD}(?:['’](?!s\b){WITHIN_NAME_WORD})*")


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, split as a tokenizer does.

    >>> name_words("People's Republic of Kim Jong-un")
    ('People', "'s", 'Republic', 'of', 'Kim', 'Jong', 'un')
    >>> name_words("G-20 summit")
    ('G-20', 'summit')
    """
    return tuple(NAME_WORD.findall(name))


def name_key(word: str) -> str:
    """A word folded for comparison of names: without case, accents and full stops.

    >>> name_key("U.S."), name_key("Erdoğan")
    ('us', 'erdogan')
    """
    if word.isascii():
        return word.replace(".", "").lower()
    plain = unicodedata.normalize("NFKD", one_script(visible(word)).replace("’", "'"))
    return (
        "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Cf"})
        .replace(".", "")
        .lower()
    )
