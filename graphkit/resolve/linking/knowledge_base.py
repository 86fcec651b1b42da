"""Links names that the tables do not know to items of a knowledge base.

This module decides which item a name means, or that no item is certain enough.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from math import log10

from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.name_parts import nicknames
from graphkit.gazetteer.tables import countries
from graphkit.knowledge import ItemCandidate, KnowledgeBase, OfficeHeld
from graphkit.resolve.linking.name_match import acronym
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written
from graphkit.text.names import name_key

# Parts of an item's score, which is from 0 to 1. A name is not linked to an item with less than
# MIN_LINK_SCORE. All chosen on the development part of News-Fair (docs/accuracy-actors.md).
FULL_NAME_SCORE, ONE_WORD_SCORE = 0.4, 0.25
OWN_ARTICLE_SCORE, COUNTRY_SCORE, SERVING_SCORE = 0.3, 0.3, 0.1
# Part of the score for full renown. An item with a low Wikidata number was entered early and is
# taken for well known: Q84 is London.
WELL_KNOWN_SCORE = 0.5
# RIVAL_SCORE is subtracted for each of at most two rivals. A rival is another item of the name
# whose renown is greater than that of the item less RIVAL_NEARNESS. OTHER_KIND_SCORE is subtracted
# if the item's kind is not the kind of the name.
RIVAL_SCORE, RIVAL_NEARNESS, OTHER_KIND_SCORE = 0.25, 0.1, 0.15
MIN_LINK_SCORE = 0.5
# A name is linked only if the score of the best item exceeds that of the second by at least this.
# Not measured yet.
MIN_LINK_LEAD = 0.05
# Years before and after a tenure in which it adds SERVING_SCORE. Not measured yet.
YEARS_AROUND_OFFICE = 12
# Items that the reason of a link names at most, the linked one included. Only for display.
MAX_CANDIDATES_SHOWN = 3
# Last words of a company's name that are often left out.
LEGAL_FORMS = frozenset({"inc", "corp", "co", "ltd", "plc", "llc", "group", "ag", "sa", "nv"})


def linked_to_base(
    tokens: TokenTable,
    candidates: Iterable[MentionCandidate],
    day: date | None,
    base: KnowledgeBase | None,
) -> tuple[MentionCandidate, ...]:
    """The names; a name without an entry gets that of the item that it means, if one is certain.

    All mentions of a name get the same entry. A single word is not looked up if it is the first or
    last word or the acronym of a longer name in the article. ``day`` is the day of publication.
    Without a ``base`` the names are returned as they are.
    """
    named = tuple(candidates)
    if base is None:
        return named
    spoken = frozenset(s.entry.country for s in named if s.entry and s.entry.country)
    full = tuple(candidate.words for candidate in named if len(candidate.words) > 1)
    longer = frozenset(w for words in full for w in (words[0], words[-1], acronym(words)))
    alone = (s for s in named if _is_unlinked(s) and (len(s.words) > 1 or s.words[0] not in longer))
    asked = {candidate.words: candidate for candidate in alone}
    known = {
        words: _best_item(tokens, candidate, spoken, day, base)
        for words, candidate in asked.items()
    }
    return tuple(
        _with_entry(candidate, known.get(candidate.words)) if _is_unlinked(candidate) else candidate
        for candidate in named
    )


def _is_unlinked(candidate: MentionCandidate) -> bool:
    return candidate.entry is None and candidate.kind == "name" and bool(candidate.words)


def _with_entry(candidate: MentionCandidate, entry: Entry | None) -> MentionCandidate:
    if entry is None:
        return candidate
    gender = candidate.gender if entry.kind == "person" else "n"
    return replace(candidate, entry=entry, category=entry.kind, gender=gender)


def _best_item(
    tokens: TokenTable,
    candidate: MentionCandidate,
    spoken: frozenset[str],
    day: date | None,
    base: KnowledgeBase,
) -> Entry | None:
    """The entry of the item that a name means, or ``None`` if no item is certain enough.

    ``spoken`` are the countries that the article speaks of.
    """
    items = _items_named(written(tokens, candidate.start, candidate.end), base)
    scored = sorted(_scored(candidate, items, spoken, day, base), reverse=True)
    if not scored or scored[0][0] < MIN_LINK_SCORE:
        return None
    (score, qid), others = scored[0], scored[1:MAX_CANDIDATES_SHOWN]
    if others and score - others[0][0] < MIN_LINK_LEAD:
        return None
    best = next(one for one in items if one.qid == qid)
    return Entry(
        name=best.name,
        kind=best.kind,
        wikidata=qid,
        country=_country_of(base.held(qid)),
        score=score,
        rivals=tuple(other for _, other in others),
    )


def _items_named(name: str, base: KnowledgeBase) -> tuple[ItemCandidate, ...]:
    """The items with a name or, if there are none, with the first other spelling that has any."""
    ways = (base.named(way) for way in (name, *_spellings(name)))
    return next((found for found in ways if found), ())


def _spellings(name: str) -> Iterator[str]:
    """Other spellings of a name: with or without "The", without a legal form, with a full name.

    >>> list(_spellings("Quell Corp.")), list(_spellings("Mike Quell"))
    (['The Quell Corp.', 'Quell'], ['The Mike Quell', 'michael Quell'])
    """
    bare, _, last = name.rpartition(" ")
    first, _, rest = name.partition(" ")
    yield rest if first.lower() == "the" else f"The {name}"
    if bare and name_key(last) in LEGAL_FORMS:
        yield bare.rstrip(",")
    full = nicknames().get(name_key(first))
    if rest and full:
        yield f"{full} {rest}"


def _scored(
    candidate: MentionCandidate,
    items: Iterable[ItemCandidate],
    spoken: frozenset[str],
    day: date | None,
    base: KnowledgeBase,
) -> Iterator[tuple[float, str]]:
    """The score, from 0 to 1, and the Wikidata id of each item that the name can mean."""
    fits = [one for one in items if _fits(candidate, one)]
    for one in fits:
        held = base.held(one.qid) if one.kind == "person" else ()
        known = _renown(one)
        rivals = sum(
            1 for other in fits if other is not one and _renown(other) > known - RIVAL_NEARNESS
        )
        score = (
            FULL_NAME_SCORE if len(candidate.words) > 1 else ONE_WORD_SCORE
        ) + WELL_KNOWN_SCORE * known
        score += OWN_ARTICLE_SCORE * one.first - RIVAL_SCORE * min(rivals, 2)
        score += COUNTRY_SCORE * (_country_of(held) in spoken) + SERVING_SCORE * _serves_near(
            held, day
        )
        score -= OTHER_KIND_SCORE * (candidate.category != one.kind)
        yield round(min(1.0, max(0.0, score)), 2), one.qid


def _renown(item: ItemCandidate) -> float:
    """The renown of an item, from 0 to 1, by the logarithm of its Wikidata number.

    It is 1 for a number up to 10,000 and 0 for one from 100 million on.
    """
    return min(1.0, max(0.0, (8 - log10(int(item.qid[1:]))) / 4))


def _fits(candidate: MentionCandidate, item: ItemCandidate) -> bool:
    """Whether a name can mean an item.

    A name of several words means a person if the parse sees one, and nothing else. A single word
    does not mean a person, and a single word with a title means no item.
    """
    if "person" in {item.kind, candidate.category} and len(candidate.words) > 1:
        return candidate.category == item.kind
    return item.kind != "person" and not candidate.title


def _country_of(held: Iterable[OfficeHeld]) -> str:
    """The country of the last of some offices whose country the tables have, or ``""``."""
    named = [country_named(one.country) for one in held]
    return next((name for name in reversed(named) if name), "")


def country_named(words: str) -> str:
    """A country of a knowledge base by its name in the tables, or ``""`` if they do not know it.

    >>> country_named("south-korea-ministers"), country_named("Norway"), country_named("world")
    ('South Korea', 'Norway', '')
    """
    return _country_names().get(name_key(_country_words(words)), "")


def _country_words(country: str) -> str:
    """The words of a country in a knowledge base, without the end of a list's name: ``us-cabinet``.

    >>> _country_words("south-korea-ministers")
    'south korea'
    """
    parts = country.removesuffix("-cabinet").removesuffix("-ministers").split("-")
    return " ".join(parts)


@cache
def _country_names() -> dict[str, str]:
    """The names of countries in the tables by each of their names, as names are compared."""
    return {
        name_key(name): state.entry.name
        for state in countries().values()
        for name in (state.entry.name, *state.entry.aliases)
    }


def _serves_near(held: Iterable[OfficeHeld], day: date | None) -> bool:
    """Whether a person was in an office at most ``YEARS_AROUND_OFFICE`` years from a day."""
    return day is not None and any(
        int(one.start[:4] or 0) - YEARS_AROUND_OFFICE
        <= day.year
        <= int(one.end[:4] or 9999) + YEARS_AROUND_OFFICE
        for one in held
        if one.start[:4].isdecimal() or one.end[:4].isdecimal()
    )
