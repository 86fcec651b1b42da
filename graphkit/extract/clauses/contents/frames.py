"""Finds the content of a reporting verb by its frame, and its addressee.

A frame is a construction in which a verb reports speech. A row of ``seeds/cues/verbs.tsv`` names
the frames of its verb.
"""

from collections.abc import Callable

from spacy.tokens import Token

from graphkit.extract.clauses.contents.clause_frames import (
    belief_clause,
    clause,
    gerund,
    infinitive,
    person,
    question,
    raised,
)
from graphkit.extract.clauses.contents.noun_frames import (
    accuse,
    blame,
    naming,
    naming_to,
    object_,
    preposition,
    telling,
)
from graphkit.extract.clauses.cues import Cue
from graphkit.extract.clauses.reporting_nouns import is_told_noun
from graphkit.extract.clauses.trees import dependents

PREPOSITION_FRAMES = ("to", "on", "of", "for", "about", "against", "at", "with")
# Verbs of “speaking to reporters, she said …”: they name the hearers of the verb beside them.
TALKING_VERBS = frozenset({"speak", "talk"})
# Frame → its function, in the order in which a verb's frames are tried.
FRAMES: dict[str, Callable[[Cue], tuple[Token, ...]]] = {
    "clause": clause,
    "belief-clause": belief_clause,
    "question": question,
    "naming": naming,
    "naming-to": naming_to,
    "accuse": accuse,
    "blame": blame,
    "person": person,
    "infinitive": infinitive,
    "gerund": gerund,
    "raised": raised,
    **{word: preposition(word) for word in PREPOSITION_FRAMES},
    "object": object_,
    "telling": telling,
}


def framed_content(cue: Cue) -> tuple[str, tuple[Token, ...]]:
    """The name of the first frame in which the verb has content, and the tokens of that content.

    ``""`` and ``()`` if there is none.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.clauses.cues import cues
    >>> framed_content(cues(parse("They agreed to the plan."))[0])
    ('to', (the, plan))
    """
    for name, frame in FRAMES.items():
        if name in cue.verb.frames and (found := frame(cue)):
            return name, found
    return "", ()


def addressee(cue: Cue) -> tuple[Token, ...]:
    """The tokens for the hearer, or ``()``: “told [reporters] that …”, “said to [the council] …”.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.clauses.cues import cues
    >>> addressee(cues(parse("He told the old man that it was late."))[0])
    (the, old, man)
    """
    verb = cue.token
    addressed = _may_address(cue)
    dative = dependents(verb, "dative")
    told = dependents(verb, "dobj") if addressed or "person" in cue.verb.frames else []
    told = [one for one in told if not is_told_noun(one)]
    to = [p for c in dependents(verb, "prep") if c.lower_ == "to" for p in dependents(c, "pobj")]
    heads = dative or told or (to if addressed else []) or _told_in_passive(cue) or _spoken_to(verb)
    return tuple(heads[0].subtree) if heads else ()


def _told_in_passive(cue: Cue) -> list[Token]:
    """The subject of a passive with a clause: “[the council] was told by the mayor that …”."""
    subjects = dependents(cue.token, "nsubjpass") if dependents(cue.token, "ccomp") else []
    return [one for one in subjects if one.lower_ != "it" and "person" in cue.verb.frames]


def _spoken_to(verb: Token) -> list[Token]:
    """The heads of the hearers in a clause beside a verb: “speaking to [us], he said …”."""
    beside = (*verb.children, *(c for s in dependents(verb, "nsubj") for c in s.children))
    talking = (c for c in beside if c.tag_ == "VBG" and c.lemma_.lower() in TALKING_VERBS)
    preps = (c for one in talking for c in dependents(one, "prep") if c.lower_ in {"to", "with"})
    return [noun for prep in preps for noun in dependents(prep, "pobj")]


def _may_address(cue: Cue) -> bool:
    return bool(dependents(cue.token, "ccomp")) or "quote" in cue.verb.frames
