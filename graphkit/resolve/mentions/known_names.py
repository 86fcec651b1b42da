"""Finds known names: decides whether the words from a token on are a name of the tables."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from graphkit.gazetteer.entries import Entry, kind_rank
from graphkit.gazetteer.tables import actors, countries, known_events, places
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.names import name_key, name_words

How = Literal["name", "adjective", "demonym"]
# Tokens between two words of a name that are not words themselves: the hyphen of "Kim Jong-un", the
# dash of "Trump–Kim", and a second blank.
NAME_JOINTS = frozenset({"-", "–", " "})
# Letters of an acronym that is a name only if the text has it in capitals too: WHO, US, IS. Not
# measured yet.
MAX_CAPITAL_ACRONYM = 4


class KnownName(Struct, frozen=True, kw_only=True):
    """A name, adjective or demonym of an entry of the tables.

    ``words`` are its words folded for comparison, ``written`` the same words as the table has them.
    ``entry`` is the entry. ``how`` says whether it is a name ("France"), an adjective ("French") or
    a demonym ("Germans").
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    entry: Entry
    how: How


def _term(name: str, entry: Entry, how: How = "name") -> KnownName:
    written = name_words(name)
    return KnownName(words=tuple(map(name_key, written)), written=written, entry=entry, how=how)


def _terms() -> Iterator[KnownName]:
    """All names, adjectives and demonyms of the entries of the tables.

    The aliases of events in small letters ("war in Iraq") are left out: they are not names.
    """
    for country in countries().values():
        for adjective in country.adjectives:
            yield _term(adjective, country.entry, "adjective")
            yield _term(f"{adjective}s", country.entry, "demonym")
        for noun in country.nouns:
            yield _term(noun, country.entry, "demonym")
            yield _term(f"{noun}s", country.entry, "demonym")
    known = (countries().values(), actors().values(), places().values(), known_events())
    for table in known:
        for row in table:
            entry = row if isinstance(row, Entry) else row.entry
            for name in (entry.name, *entry.aliases):
                if entry.kind != "event" or not name[0].islower():
                    yield _term(name, entry)


@cache
def known_names() -> dict[str, tuple[KnownName, ...]]:
    """The known names by their first word; the longest first, a name before an adjective."""
    by_word: dict[str, list[KnownName]] = {}
    for term in _terms():
        by_word.setdefault(term.words[0], []).append(term)
    order = {"name": 0, "adjective": 1, "demonym": 2}
    return {
        word: tuple(
            sorted(terms, key=lambda t: (-len(t.words), order[t.how], kind_rank(t.entry.kind)))
        )
        for word, terms in by_word.items()
    }


def known_at(tokens: TokenTable, i: int) -> tuple[KnownName, int] | None:
    """The longest known name from token ``i`` on and the token after it, or ``None``."""
    for term in known_names().get(tokens.key[i], ()):
        end = _match(tokens, i, term)
        if end:
            return term, end
    return None


def _match(tokens: TokenTable, i: int, term: KnownName) -> int:
    """The token after a known name that starts at ``i``, or 0 if it does not stand there."""
    for word, written in zip(term.words, term.written, strict=True):
        if i < len(tokens.key) and tokens.text[i] in NAME_JOINTS:
            i += 1
        if i >= len(tokens.key) or tokens.key[i] != word or not _cased(tokens.text[i], written):
            return 0
        i += 1
    return i


def _cased(text: str, written: str) -> bool:
    """Whether a token has the capitals that the word ``written`` of a known name needs."""
    if written.isupper() and len(written) <= MAX_CAPITAL_ACRONYM:
        return text.isupper()
    return text[0].isupper() or not written[0].isupper()
