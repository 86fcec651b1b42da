"""Finds the noun phrases for events of a story that no table lists: “the strike in Lyon”."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from graphkit.compare.reading.content import Content, thing, tokens_of
from graphkit.compare.reading.tables import event_nouns
from graphkit.records import Thing

# Prepositions that tie an event to the word for saying: “spoke of the strike”. “At the conference”
# and “after the talks” tell where and when somebody speaks: of 11 such events none was a topic.
PREPOSITIONS_OF_TOPICS = frozenset({"of", "about", "on", "over", "regarding", "concerning"})
# Words before a noun that say that the reader knows which one is meant.
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})


class Happenings(NamedTuple):
    """The definite noun phrases for events in a sentence that tells of a claim.

    ``spoken_of`` stand in the claim, or the reporting words have them for their topic. ``beside``
    are the others, which can tell more of the same event: its place, its parties.
    """

    spoken_of: tuple[Thing, ...]
    beside: tuple[Thing, ...]


def happenings(content: Content, others: frozenset[int]) -> Happenings:
    """The noun phrases for events in a claim and in the sentence that tells of it.

    ``others`` are the tokens of the claims of other statements: what they tell of is theirs.
    """
    seen = content.statement.utterance
    around = [i for i in tokens_of(content.doc, [seen.sentence]) if i not in others]
    place = sorted({*content.tokens, *around})
    whole = content._replace(tokens=tuple(place))
    inside, cue = frozenset(content.tokens), frozenset(tokens_of(content.doc, seen.cue))
    found: dict[bool, list[Thing]] = {True: [], False: []}
    for token in _nouns(whole):
        found[token.i in inside or _is_topic_of_cue(token, cue)].append(thing(token, whole))
    return Happenings(spoken_of=tuple(found[True]), beside=tuple(found[False]))


def _is_topic_of_cue(token: Token, cue: frozenset[int]) -> bool:
    above = token.head
    return (
        token.dep_ == "pobj"
        and above.lower_ in PREPOSITIONS_OF_TOPICS
        and (above.i in cue or above.head.i in cue)
    )


def _nouns(content: Content) -> Iterator[Token]:
    for i in content.tokens:
        token = content.doc[i]
        if token.pos_ != "NOUN" or token.dep_ == "compound":
            continue
        if token.lemma_.lower() not in event_nouns() and token.lower_ not in event_nouns():
            continue
        known = any(
            (child.dep_ == "det" and child.lower_ in DEFINITE) or child.dep_ == "poss"
            for child in token.children
        )
        if known and content.actors.get(i) not in content.events:
            yield token
