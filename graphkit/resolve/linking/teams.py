"""Texts about sport: there England is eleven players, and no country that speaks."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.seeds import rows
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# So many different words of sport make a report of a match; politics with a sporting image has
# fewer (texts of our own, and the development part of News-Fair).
MIN_SPORT_WORDS = 5
PLAYER_LABELS = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
PLAYER_VERBS = frozenset(
    {"score", "homer", "dunk", "bowl", "bat", "tackle", "kick", "dribble", "volley"}
)
MATCH_PREPOSITIONS = frozenset({"against", "for", "over", "to", "by", "with", "v", "versus", "at"})


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("actors/sport.tsv"))


def of_sport(tokens: TokenTable) -> bool:
    """Whether a text is a report of sport."""
    return len(_words().intersection(tokens.lemma, tokens.key)) >= MIN_SPORT_WORDS


def plays(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether somebody is the subject of what players alone do: "Quell homered twice"."""
    verb = tokens.head[candidate.head]
    return tokens.dep[candidate.head] == "nsubj" and tokens.lemma[verb] in PLAYER_VERBS


def without_teams(
    tokens: TokenTable, candidates: Iterable[MentionCandidate]
) -> tuple[MentionCandidate, ...]:
    """The names; countries and cities that play in a report of a match are unknown bodies."""
    named = tuple(candidates)
    if not of_sport(tokens):
        return named
    return tuple(
        _team(candidate) if _plays(tokens, candidate) else candidate for candidate in named
    )


def _plays(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    if candidate.kind != "name" or candidate.category not in {"country", "place"}:
        return False
    above = tokens.head[candidate.head]
    beside = (
        tokens.dep[candidate.head] == "pobj" and tokens.text[above].lower() in MATCH_PREPOSITIONS
    )
    return tokens.dep[candidate.head] in PLAYER_LABELS or beside


def _team(candidate: MentionCandidate) -> MentionCandidate:
    return replace(candidate, entry=None, category="body")
