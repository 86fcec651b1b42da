"""Decides which short triple leads from a speaker to a claim: ``gk:said`` or a weaker one.

A short triple has no room for doubts. So it stands only where the article itself, without a
question or a negation, reports that the speaker put the claim forward, denied it, asked it, or is
said by another to have put it forward.
"""

from collections.abc import Mapping
from typing import Literal

from graphkit.records import Statement

ShortPredicate = Literal["gk:said", "gk:denied", "gk:asked", "gk:reportedlySaid"]
# What an indirect report says of its content, by the class of its verb, where it is not that the
# speaker said so; None: the speaker said nothing. Words in quotation marks were said in any case.
INDIRECT_PREDICATES: dict[str, ShortPredicate | None] = {
    "belief": None,
    "denial": "gk:denied",
    "question": "gk:asked",
    "refusal": "gk:denied",
    "silence": None,
}
# What somebody tells by verbs of these classes is not told as a fact: “she denied, asked, expects,
# will see to it that he said so”.
UNTOLD_COMMITMENTS = frozenset(
    {"belief", "denial", "expectation", "order", "promise", "question", "refusal", "silence"}
)


def short_predicate(
    statement: Statement, statements: Mapping[str, Statement]
) -> ShortPredicate | None:
    """The predicate from the speakers of a statement to its claim; ``None`` without such a triple.

    ``statements`` are those of the timeline by id, with those in which this one is told.
    """
    own = _own(statement)
    hearsay = statement.reported_by or statement.told_in or statement.utterance.evidential
    if not hearsay:
        return own
    tellers = (statements[id_] for id_ in statement.told_in if id_ in statements)
    told = own == "gk:said" and all(_tells(one) for one in tellers)
    return "gk:reportedlySaid" if told else None


def _own(statement: Statement) -> ShortPredicate | None:
    """The predicate by the words of the report itself, whoever tells it."""
    seen = statement.utterance
    if seen.polarity != "asserted":
        return None
    if seen.kind == "direct":
        return "gk:said"
    return INDIRECT_PREDICATES.get(seen.commitment or "", "gk:said")


def _tells(teller: Statement) -> bool:
    """Whether a statement tells what its content reports as a fact."""
    seen = teller.utterance
    return seen.polarity == "asserted" and seen.commitment not in UNTOLD_COMMITMENTS
