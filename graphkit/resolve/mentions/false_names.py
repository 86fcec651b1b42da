"""Decides which capitalised words in a quotation are not names, such as made-up words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from graphkit.gazetteer.name_parts import endings
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.dependencies import NOUN_SUBJECTS

# Prepositions whose object can be an organization: "worked for Zorblatt".
BODY_PREPOSITIONS = frozenset({"at", "for", "by", "with", "from", "of"})


def without_false_names(
    tokens: TokenTable, candidates: Iterable[MentionCandidate]
) -> Iterator[MentionCandidate]:
    """The names, except false names: "“We saw the great Zorblatt Not!”".

    A name is false if all of this is true: It has no entry. Its words occur in no other name of the
    text. It stands in a quotation. Its kind is an organization or unknown. No sign shows that it is
    an organization. Such signs are: it is a subject, it follows a preposition ("worked for
    Zorblatt"), its first word is in capitals, or its last word is one as in "Zorblatt Institute".
    """
    named = tuple(candidates)
    words = Counter(word for candidate in named for word in set(candidate.words))
    for candidate in named:
        once = candidate.entry is None and all(words[word] == 1 for word in candidate.words)
        if not (once and _in_quotation(tokens, candidate) and _has_no_sign(tokens, candidate)):
            yield candidate


def _in_quotation(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of an organization, or of no known kind, stands in a quotation."""
    return candidate.category in {"organization", ""} and tokens.quotation[candidate.head] >= 0


def _has_no_sign(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether no sign shows that a name is an organization's."""
    above = tokens.text[tokens.head[candidate.head]].lower()
    beside = tokens.dep[candidate.head] == "pobj" and above in BODY_PREPOSITIONS
    signed = (
        tokens.dep[candidate.head] in NOUN_SUBJECTS
        or beside
        or tokens.text[candidate.start].isupper()
    )
    return not signed and tokens.key[candidate.end - 1] not in endings()
