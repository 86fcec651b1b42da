"""Names that the tables do not know, looked up in a knowledge base: an entry, or honestly none."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from math import log10

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import nicknames
from graphkit.gazetteer.tables import Entry, countries
from graphkit.knowledge import Base, Candidate, Held
from graphkit.resolve.linking.name_match import acronym
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written
from graphkit.text.names import name_key

# What speaks for a candidate, in parts of certainty; below THRESHOLD there is no link rather than
# a wrong one. Chosen on the development part of News-Fair (docs/accuracy-actors.md).
FULL_NAME_SCORE, ONE_WORD_SCORE = 0.4, 0.25
OWN_ARTICLE_SCORE, COUNTRY_SCORE, SERVING_SCORE = 0.3, 0.3, 0.1
# The lower an item's number, the earlier it was entered, the better it is known: Q84 is London.
WELL_KNOWN_SCORE = 0.5
# Somebody else of the same name who is about as well known; another kind than the parse sees.
RIVAL_SCORE, RIVAL_NEARNESS, OTHER_KIND_SCORE = 0.25, 0.1, 0.15
MIN_LINK_SCORE = 0.5
# A smaller lead over the second candidate is no certainty.
MIN_LINK_LEAD = 0.05
# Years around an office in which its holder is in the news.
YEARS_AROUND_OFFICE = 12
MAX_CANDIDATES_SHOWN = 3
# Last words of a company's name that it is often written without.
LEGAL_FORMS = frozenset({"inc", "corp", "co", "ltd", "plc", "llc", "group", "ag", "sa", "nv"})


def linked_to_base(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None, base: Base | None
) -> tuple[MentionCandidate, ...]:
    """The names; those that an item of the base fits well enough have its entry."""
    named = tuple(candidates)
    if base is None:
        return named
    spoken = frozenset(s.entry.country for s in named if s.entry and s.entry.country)
    full = tuple(candidate.words for candidate in named if len(candidate.words) > 1)
    longer = frozenset(w for words in full for w in (words[0], words[-1], acronym(words)))
    alone = (s for s in named if _open(s) and (len(s.words) > 1 or s.words[0] not in longer))
    asked = {candidate.words: candidate for candidate in alone}
    known = {
        words: _entry(tokens, candidate, spoken, day, base) for words, candidate in asked.items()
    }
    return tuple(
        _joined(candidate, known.get(candidate.words)) if _open(candidate) else candidate
        for candidate in named
    )


def _open(candidate: MentionCandidate) -> bool:
    return candidate.entry is None and candidate.kind == "name" and bool(candidate.words)


def _joined(candidate: MentionCandidate, entry: Entry | None) -> MentionCandidate:
    if entry is None:
        return candidate
    gender = candidate.gender if entry.kind == "person" else "n"
    return replace(candidate, entry=entry, category=entry.kind, gender=gender)


def _entry(
    tokens: TokenTable,
    candidate: MentionCandidate,
    spoken: frozenset[str],
    day: date | None,
    base: Base,
) -> Entry | None:
    items = _items(written(tokens, candidate.start, candidate.end), base)
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


def _items(name: str, base: Base) -> tuple[Candidate, ...]:
    """The items called by a name or, where there are none, by another way to write it."""
    ways = (base.named(way) for way in (name, *_ways(name)))
    return next((found for found in ways if found), ())


def _ways(name: str) -> Iterator[str]:
    """Other ways to write a name.

    >>> list(_ways("Quell Corp.")), list(_ways("Mike Quell"))
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
    items: Iterable[Candidate],
    spoken: frozenset[str],
    day: date | None,
    base: Base,
) -> Iterator[tuple[float, str]]:
    """The score of each candidate of the right kind, from 0 to 1."""
    fits = [one for one in items if _fits(candidate, one)]
    for one in fits:
        held = base.held(one.qid) if one.kind == "person" else ()
        known = _known(one)
        rivals = sum(
            1 for other in fits if other is not one and _known(other) > known - RIVAL_NEARNESS
        )
        score = (
            FULL_NAME_SCORE if len(candidate.words) > 1 else ONE_WORD_SCORE
        ) + WELL_KNOWN_SCORE * known
        score += OWN_ARTICLE_SCORE * one.first - RIVAL_SCORE * min(rivals, 2)
        score += COUNTRY_SCORE * (_country_of(held) in spoken) + SERVING_SCORE * _serving(held, day)
        score -= OTHER_KIND_SCORE * (candidate.category != one.kind)
        yield round(min(1.0, max(0.0, score)), 2), one.qid


def _known(item: Candidate) -> float:
    """From 1 for an item among the first ten thousand to 0 for one after the hundred millionth."""
    return min(1.0, max(0.0, (8 - log10(int(item.qid[1:]))) / 4))


def _fits(candidate: MentionCandidate, item: Candidate) -> bool:
    """Whether a candidate can be meant: people are named in full, and are nothing else then."""
    if "person" in {item.kind, candidate.category} and len(candidate.words) > 1:
        return candidate.category == item.kind
    return item.kind != "person" and not candidate.title


def _country_of(held: Iterable[Held]) -> str:
    """The country, as the tables call it, of somebody's latest office in one."""
    named = [country_named(one.country) for one in held]
    return next((name for name in reversed(named) if name), "")


def country_named(words: str) -> str:
    """A country of a base as the tables call it, ``""`` where they do not know it.

    >>> country_named("south-korea-ministers"), country_named("Norway"), country_named("world")
    ('South Korea', 'Norway', '')
    """
    return _countries().get(name_key(_bare(words)), "")


def _bare(country: str) -> str:
    """A country without the words for the list that it heads: ``us-cabinet``.

    >>> _bare("south-korea-ministers")
    'south korea'
    """
    parts = country.removesuffix("-cabinet").removesuffix("-ministers").split("-")
    return " ".join(parts)


@cache
def _countries() -> dict[str, str]:
    return {
        name_key(name): state.entry.name
        for state in countries().values()
        for name in (state.entry.name, *state.entry.aliases)
    }


def _serving(held: Iterable[Held], day: date | None) -> bool:
    """Whether somebody was in an office within some years of a day."""
    return day is not None and any(
        int(one.start[:4] or 0) - YEARS_AROUND_OFFICE
        <= day.year
        <= int(one.end[:4] or 9999) + YEARS_AROUND_OFFICE
        for one in held
        if one.start[:4].isdecimal() or one.end[:4].isdecimal()
    )
