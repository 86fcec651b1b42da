"""Known names whose bearer in the article is somebody else: "Gordon Brown, a plumber"."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.offices import held_by, is_office, serves
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.linking.teams import of_sport, plays
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, age_behind

# What nobody is called who is in office, in or after it; lawyers, teachers and actors are.
NEVER_IN_OFFICE = frozenset({"trade", "school", "sport"})
# What nobody is called while in office; some were before it.
NOT_WHILE_IN_OFFICE = frozenset({"arts", "medicine", "faith"})
# Hardly an office of the tables was held by anybody younger.
MIN_AGE_IN_OFFICE = 25
# "Jimmy Carter, a former farmer", "the boxer-turned-mayor": of the same life after all.
WORDS_FOR_EARLIER_LIFE = frozenset({"former", "ex", "one-time", "onetime", "turned"})
# How somebody, and a body, is said to be of a place.
ORIGIN_PREPOSITIONS = {"person": frozenset({"from"}), "body": frozenset({"in", "from", "of"})}
KINDS_OF_LAND = frozenset({"place", "country"})
# Words from the name to the noun of what is said of it: "Gordon Brown, a 41-year-old plumber".
MAX_WORDS_TO_NOUN = 8


def without_namesakes(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; an office holder's entry is taken from a name that is called another's calling.

    In a report of a match, whom a knowledge base alone knows needs a title besides, and who
    scores is no minister.
    """
    named = tuple(candidates)
    by_office = (candidate for candidate in named if candidate.title and is_office(candidate.title))
    titled = {candidate.entry.name for candidate in by_office if candidate.entry}
    sport = of_sport(tokens)
    other = {
        candidate.entry.name
        for candidate in named
        if candidate.entry
        and _in_politics(candidate)
        and _is_another(tokens, candidate, day, sport=sport)
    }
    lands = {s.start: s.entry.country for s in named if s.entry and s.entry.kind in KINDS_OF_LAND}
    other |= {s.entry.name for s in named if s.entry and _of_elsewhere(tokens, s, lands)}
    wrong = other - titled
    return tuple(
        replace(candidate, entry=None)
        if candidate.entry and candidate.entry.name in wrong
        else candidate
        for candidate in named
    )


def _of_elsewhere(
    tokens: TokenTable, candidate: MentionCandidate, lands: Mapping[int, str]
) -> bool:
    """Whether what is said of a name puts it into another country: "…, a newspaper in Lagos"."""
    words, entry = tokens.text[candidate.end : candidate.end + MAX_WORDS_TO_NOUN], candidate.entry
    if words[:1] != (",",) or words[1:2] not in {("a",), ("an",)}:
        return False
    if entry is None or entry.kind not in ORIGIN_PREPOSITIONS:
        return False
    for n, word in enumerate(words[2:], candidate.end + 2):
        if word == ",":
            return False
        if word in ORIGIN_PREPOSITIONS[entry.kind]:
            return lands.get(n + 1, entry.country) != entry.country
    return False


def _in_politics(candidate: MentionCandidate) -> bool:
    """Whether an entry is of somebody who holds or held an office."""
    entry = candidate.entry
    if entry is None or entry.kind != "person":
        return False
    return bool(held_by(entry.name)) or bool(entry.score and entry.country)


def _is_another(
    tokens: TokenTable, candidate: MentionCandidate, day: date | None, *, sport: bool
) -> bool:
    if (sport and candidate.entry and candidate.entry.score) or plays(tokens, candidate):
        return True
    serving = candidate.entry and serves(candidate.entry.name, day)
    lives = NEVER_IN_OFFICE | NOT_WHILE_IN_OFFICE if serving else NEVER_IN_OFFICE
    return _called_otherwise(tokens, candidate, lives) or _too_young(tokens, candidate, day)


def _too_young(tokens: TokenTable, candidate: MentionCandidate, day: date | None) -> bool:
    """Whether an age behind a name is none of the office holder: "Gordon Brown, 14"."""
    age = age_behind(tokens, candidate.end)
    held = held_by(candidate.entry.name) if candidate.entry else ()
    if age is None or day is None:
        return False
    first = min((tenure.start for tenure in held), default=day)
    return age - (day.year - first.year) < MIN_AGE_IN_OFFICE


def _called_otherwise(
    tokens: TokenTable, candidate: MentionCandidate, lives: frozenset[str]
) -> bool:
    """Whether the noun before a name, or said of it behind a comma, is of another life."""
    called = nouns().get(candidate.title)
    if called and lives.issuperset(called.fields) and called.fields:
        return not WORDS_FOR_EARLIER_LIFE.intersection(
            tokens.text[max(0, candidate.reach - 2) : candidate.start]
        )
    end = tokens.sentences[tokens.sentence[candidate.head]][1]
    if candidate.end + 1 >= end or tokens.text[candidate.end] != ",":
        return False
    words = tokens.text[candidate.end + 1 : min(candidate.end + 1 + MAX_WORDS_TO_NOUN, end)]
    if words[0].isdecimal() and words[1:2] == (",",):
        words = words[2:]
    if not words or words[0] not in {"a", "an"}:
        return False
    phrase = [word.lower() for word in words[: _stop(words)]]
    said = nouns().get(phrase[-1]) if phrase else None
    other = bool(said and lives.issuperset(said.fields) and said.fields)
    return other and not WORDS_FOR_EARLIER_LIFE.intersection(phrase)


def _stop(words: tuple[str, ...]) -> int:
    """Where the noun phrase of an apposition ends.

    >>> _stop(("a", "retired", "plumber", "from", "Leeds")), _stop(("a", "cook"))
    (3, 2)
    """
    ends = (
        n
        for n, word in enumerate(words)
        if word in {",", ".", "who", "from", "of", "in", "at", "with", "and", "for", "said"}
    )
    return next(ends, len(words))
