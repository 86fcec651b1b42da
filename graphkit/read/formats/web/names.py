"""Chooses among the names that a page gives to its outlet and to its article."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

# Between a headline and the name of the outlet in the title of a page: “Bridge to open - Ledger”.
SEPARATOR = re.compile(r"\s+[-–—|·:»]\s+|\s*\|\s*")
NO_LETTER = re.compile(r"[\W_]+")
# A shorter name or fewer initials are in an address by chance.
FEWEST_LETTERS_OF_NAME = 3


def outlet(names: Iterable[str], title: str, headline: str, address: str) -> str:
    """The name of the outlet: the first of ``names`` that the host of the address has too.

    Without such a name it is the end of the page's ``title`` behind the headline if the host has
    that, else the first of all.

    >>> outlet(["U.S."], "Oil is low - Wexford Ledger", "Oil is low", "https://wexfordledger.example/a")
    'Wexford Ledger'
    """
    host = _letters_of(address)
    behind = _behind(title, headline)
    given = [SEPARATOR.split(name)[0] if " | " in name else name for name in names if name]
    found = [*given, *([behind] if behind else [])]
    return next((name for name in found if _of_host(name, host)), next(iter(found), ""))


def _letters_of(address: str) -> str:
    """The letters of the host of an address."""
    try:
        return NO_LETTER.sub("", (urlsplit(address).hostname or "").lower())
    except ValueError:
        return ""


def _of_host(name: str, host: str) -> bool:
    """Whether a host has the letters of a name, or its initials."""
    words = name.removeprefix("The ").split()
    letters = NO_LETTER.sub("", "".join(words).lower())
    initials = "".join(word[0] for word in words).lower()
    return any(len(one) >= FEWEST_LETTERS_OF_NAME and one in host for one in (letters, initials))


def _behind(title: str, headline: str) -> str:
    """What stands behind the headline in the title of a page, its last part."""
    rest = title[len(headline) :] if headline and title.startswith(headline) else ""
    return SEPARATOR.split(rest)[-1].strip() if SEPARATOR.match(rest) else ""


def headline(title: str, heads: Sequence[str], address: str) -> str:
    """The title without the name of the outlet behind it.

    It ends where a heading of the page does, else before a name that the host of the address has.

    >>> headline("Bridge to open - Home", ["News", "Bridge to open"], "")
    'Bridge to open'
    >>> headline("Bridge to open - Wexford Ledger", [], "https://wexfordledger.example/a")
    'Bridge to open'
    """
    begins = (head for head in heads if head and title.startswith(head))
    found = next((head for head in begins if SEPARATOR.match(title[len(head) :])), "")
    if found:
        return found
    *before, last = SEPARATOR.split(title)
    return (
        title[: title.rindex(before[-1]) + len(before[-1])]
        if _ends(before, last, address)
        else title
    )


def _ends(before: list[str], last: str, address: str) -> bool:
    return bool(before and before[-1]) and _of_host(last, _letters_of(address))
