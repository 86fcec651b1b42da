"""Decides that a known name means a namesake in an article: "Gordon Brown, a plumber".

The occupation, the age or the country that the article gives a name can show that.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.entries import KINDS_OF_LAND
from graphkit.gazetteer.office_holders import held_by, is_office, serves
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.linking.teams import of_sport, plays
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, age_behind

# Fields of work of occupations that articles do not call an office holder by, not even after the
# tenure. Occupations in other fields (lawyer, actor) do not show a namesake.
NEVER_IN_OFFICE = frozenset({"trade", "school", "sport"})
# Fields of work of occupations that articles do not call an office holder by during the tenure.
NOT_WHILE_IN_OFFICE = frozenset({"arts", "medicine", "faith"})
# The least age, in years, at which the holders of offices of the tables took office. Chosen on
# sentences of our own (tests/resolve).
MIN_AGE_IN_OFFICE = 25
# Words that show that an occupation is earlier than the office: "Jimmy Carter, a former farmer".
WORDS_FOR_EARLIER_LIFE = frozenset({"former", "ex", "one-time", "onetime", "turned"})
# Prepositions before the place that a person, or an organization, comes from.
ORIGIN_PREPOSITIONS = {
    "person": frozenset({"from"}),
    "organization": frozenset({"in", "from", "of"}),
}
# Tokens after a name in which its occupation or place is looked for: "Gordon Brown, a 41-year-old
# plumber". Chosen on sentences of our own (tests/resolve).
MAX_WORDS_TO_NOUN = 8


def without_namesakes(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; an entry is removed from all its names if the article means a namesake.

    A name does not mean an office holder if the article gives it another occupation or too low an
    age, or if it is the subject of a verb of players. In a report of a match it does not mean a
    person of a knowledge base either. It does not mean an entry of another country than the article
    gives it. An entry stays if one of its names has an office as title. ``day`` is the day of
    publication.
    """
    named = tuple(candidates)
    by_office = (candidate for candidate in named if candidate.title and is_office(candidate.title))
    titled = {candidate.entry.name for candidate in by_office if candidate.entry}
    sport = of_sport(tokens)
    other = {
        candidate.entry.name
        for candidate in named
        if candidate.entry
        and _is_office_holder(candidate)
        and _is_another(tokens, candidate, day, sport=sport)
    }
    lands = {s.start: s.entry.country for s in named if s.entry and s.entry.kind in KINDS_OF_LAND}
    other |= {s.entry.name for s in named if s.entry and _is_of_other_country(tokens, s, lands)}
    wrong = other - titled
    return tuple(
        replace(candidate, entry=None)
        if candidate.entry and candidate.entry.name in wrong
        else candidate
        for candidate in named
    )


def _is_of_other_country(
    tokens: TokenTable, candidate: MentionCandidate, lands: Mapping[int, str]
) -> bool:
    """Whether the words after a name put it into another country: "…, a newspaper in Lagos".

    ``lands`` has the country of each country or place of the article by its first token.
    """
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


def _is_office_holder(candidate: MentionCandidate) -> bool:
    """Whether the entry of a name is a person with an office of the tables or a knowledge base."""
    entry = candidate.entry
    if entry is None or entry.kind != "person":
        return False
    return bool(held_by(entry.name)) or bool(entry.score and entry.country)


def _is_another(
    tokens: TokenTable, candidate: MentionCandidate, day: date | None, *, sport: bool
) -> bool:
    """Whether a name does not mean its office holder; ``sport``: the article reports on a match."""
    if (sport and candidate.entry and candidate.entry.score) or plays(tokens, candidate):
        return True
    serving = candidate.entry and serves(candidate.entry.name, day)
    lives = NEVER_IN_OFFICE | NOT_WHILE_IN_OFFICE if serving else NEVER_IN_OFFICE
    return _has_other_occupation(tokens, candidate, lives) or _too_young(tokens, candidate, day)


def _too_young(tokens: TokenTable, candidate: MentionCandidate, day: date | None) -> bool:
    """Whether the age after a name is too low for its office holder: "Gordon Brown, 14".

    It is if the person was younger than ``MIN_AGE_IN_OFFICE`` in the year of the first tenure.
    """
    age = age_behind(tokens, candidate.end)
    held = held_by(candidate.entry.name) if candidate.entry else ()
    if age is None or day is None:
        return False
    first = min((tenure.start for tenure in held), default=day)
    return age - (day.year - first.year) < MIN_AGE_IN_OFFICE


def _has_other_occupation(
    tokens: TokenTable, candidate: MentionCandidate, lives: frozenset[str]
) -> bool:
    """Whether the occupation before a name, or in an apposition after it, is in some fields.

    ``lives`` are these fields of work. An earlier occupation ("a former teacher") does not count.
    """
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
    phrase = [word.lower() for word in words[: _phrase_length(words)]]
    said = nouns().get(phrase[-1]) if phrase else None
    other = bool(said and lives.issuperset(said.fields) and said.fields)
    return other and not WORDS_FOR_EARLIER_LIFE.intersection(phrase)


def _phrase_length(words: tuple[str, ...]) -> int:
    """The number of words in the noun phrase that an apposition starts with.

    >>> _phrase_length(("a", "retired", "plumber", "from", "Leeds")), _phrase_length(("a", "cook"))
    (3, 2)
    """
    ends = (
        n
        for n, word in enumerate(words)
        if word in {",", ".", "who", "from", "of", "in", "at", "with", "and", "for", "said"}
    )
    return next(ends, len(words))
