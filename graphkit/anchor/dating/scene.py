"""Finds the day of an occasion that a saying names and that the text dated before by its verb."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from graphkit.anchor.dating.occasions import Occasion
from graphkit.anchor.dating.verbs import chain, root
from graphkit.anchor.times.nouns import speaking_nouns
from graphkit.records import Span

# Words that make a noun the one spoken of before.
KNOWN_DETERMINERS = frozenset({"the", "that", "this", "their", "his", "her", "its"})
# Sentences between a dated verb and the saying on its occasion: “Norland signed the pact on Friday.
# It was hot. At the signing, the minister said …”. Chosen on sentences of our own.
MAX_SENTENCES_TO_SCENE = 2


def scene(doc: Doc, cue: Span, dated: Sequence[Occasion]) -> Occasion | None:
    """The last dated verb before a saying that names an occasion without a day, or ``None``.

    ``dated`` are the occasions in the order of the text. “In speeches before the signing, he said
    …” is of the day on which the pact was joined, if that was told right before.
    """
    verb = root(doc, cue)
    if verb is None or not any(_names_occasion(v) for v in chain(verb)):
        return None
    first = _first_of_scene(doc, verb)
    before = [o for o in dated if first <= o.sentence < verb.sent.start]
    return before[-1] if before else None


def _names_occasion(verb: Token) -> bool:
    """Whether a phrase with a preposition of a verb names an occasion: “at the signing”."""
    phrases = (c for c in verb.children if c.dep_ == "prep")
    return any(_is_occasion(token) for phrase in phrases for token in phrase.subtree)


def _is_occasion(token: Token) -> bool:
    known = any(c.lower_ in KNOWN_DETERMINERS for c in token.children)
    return token.dep_ == "pobj" and known and token.lemma_.lower() in speaking_nouns()


def _first_of_scene(doc: Doc, verb: Token) -> int:
    """The number of the first token of the sentences that can tell of a saying's occasion."""
    first = verb.sent.start
    for _ in range(MAX_SENTENCES_TO_SCENE):
        first = doc[max(0, first - 1)].sent.start
    return first
