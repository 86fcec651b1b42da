"""Decides which countries and cities of a report of a match are teams."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.seeds import rows
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# The least number of different words of sport in a report of a match. An article on politics that
# has such words as images has fewer. Chosen on texts of our own and on the development part of
# News-Fair.
MIN_SPORT_WORDS = 5
# Dependency labels of a team.
PLAYER_LABELS = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
# Verbs whose subject is a player: "Quell homered twice".
PLAYER_VERBS = frozenset(
    {"score", "homer", "dunk", "bowl", "bat", "tackle", "kick", "dribble", "volley"}
)
# Prepositions before a team: "a win against Norway".
MATCH_PREPOSITIONS = frozenset({"against", "for", "over", "to", "by", "with", "v", "versus", "at"})


@cache
def _sport_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("actors/sport.tsv"))


def of_sport(tokens: TokenTable) -> bool:
    """Whether a text is a report of a match: it has at least ``MIN_SPORT_WORDS`` words of sport."""
    return len(_sport_words().intersection(tokens.lemma, tokens.key)) >= MIN_SPORT_WORDS


def plays(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a mention is the subject of a verb of players: "Quell homered twice"."""
    verb = tokens.head[candidate.head]
    return tokens.dep[candidate.head] == "nsubj" and tokens.lemma[verb] in PLAYER_VERBS


def without_teams(
    tokens: TokenTable, candidates: Iterable[MentionCandidate]
) -> tuple[MentionCandidate, ...]:
    """The names; in a report of a match, countries and cities that play are teams.

    A team is an organization without an entry.
    """
    named = tuple(candidates)
    if not of_sport(tokens):
        return named
    return tuple(
        _as_team(candidate) if _is_in_match(tokens, candidate) else candidate for candidate in named
    )


def _is_in_match(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a country or city has the grammatical role of a team: "England beat Norway"."""
    if candidate.kind != "name" or candidate.category not in {"country", "place"}:
        return False
    above = tokens.head[candidate.head]
    beside = (
        tokens.dep[candidate.head] == "pobj" and tokens.text[above].lower() in MATCH_PREPOSITIONS
    )
    return tokens.dep[candidate.head] in PLAYER_LABELS or beside


def _as_team(candidate: MentionCandidate) -> MentionCandidate:
    return replace(candidate, entry=None, category="organization")
