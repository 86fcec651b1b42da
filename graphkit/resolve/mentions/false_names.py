"""Capitals that are no name: words that somebody shouts, mistypes or makes up in a quotation."""

from collections import Counter
from collections.abc import Iterable, Iterator

from graphkit.gazetteer.name_parts import endings
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# What a body does or is spoken of with: somebody works for it, it decides.
SUBJECT_LABELS = frozenset({"nsubj", "nsubjpass"})
BODY_PREPOSITIONS = frozenset({"at", "for", "by", "with", "from", "of"})


def without_false_names(
    tokens: TokenTable, candidates: Iterable[MentionCandidate]
) -> Iterator[MentionCandidate]:
    """The names but bodies of no table, named once, in a quotation, with no sign of a body."""
    named = tuple(candidates)
    words = Counter(word for candidate in named for word in set(candidate.words))
    for candidate in named:
        once = candidate.entry is None and all(words[word] == 1 for word in candidate.words)
        if not (once and _in_quotation(tokens, candidate) and _unsigned(tokens, candidate)):
            yield candidate


def _in_quotation(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    return candidate.category in {"body", ""} and tokens.quotation[candidate.head] >= 0


def _unsigned(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    above = tokens.text[tokens.head[candidate.head]].lower()
    beside = tokens.dep[candidate.head] == "pobj" and above in BODY_PREPOSITIONS
    signed = (
        tokens.dep[candidate.head] in SUBJECT_LABELS
        or beside
        or tokens.text[candidate.start].isupper()
    )
    return not signed and tokens.key[candidate.end - 1] not in endings()
