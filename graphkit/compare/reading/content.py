"""A claim in the parse: its tokens, the actors of each token, and what a noun phrase means."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.compare.reading.tables import root_of
from graphkit.records import Mention, Span, Statement, Thing
from graphkit.text.dependencies import NOMINAL_POS

# Parts of speech of the words that carry what is claimed.
CONTENT_POS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"})
# Words inside a noun phrase that tell more of it in a clause of their own.
CLAUSES_OF_NOUNS = frozenset({"relcl", "acl", "advcl", "appos"})


class Content(NamedTuple):
    """The claim of one statement.

    ``tokens`` are the indexes of its tokens in ``doc``. ``actors`` has the actor of the tokens that
    are the head of a mention, ``events`` those of them that are events. ``told_of`` is the event
    that the sentence speaks of outside the claim, or ``None``.
    """

    statement: Statement
    doc: Doc
    tokens: tuple[int, ...]
    actors: dict[int, str]
    events: frozenset[str]
    told_of: str | None

    def roots(self) -> Iterator[Token]:
        """The tokens of the claim whose head is outside of it, without signs."""
        inside = set(self.tokens)
        for i in self.tokens:
            token = self.doc[i]
            if not token.is_punct and (token.head.i not in inside or token.head.i == i):
                yield token


def mention_heads(doc: Doc, mentions: Iterable[Mention]) -> dict[int, str]:
    """The actor of the head token of each mention that stands for exactly one."""
    found: dict[int, str] = {}
    for mention in sorted(mentions, key=lambda m: m.span.end - m.span.start):
        words = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if words is not None and len(mention.actors) == 1:
            found[words.root.i] = mention.actors[0]
    return found


def tokens_of(doc: Doc, spans: Iterable[Span]) -> tuple[int, ...]:
    """The indexes of the tokens of a stretch of text, without blanks."""
    found = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans)
    return tuple(t.i for words in found if words is not None for t in words if not t.is_space)


def root(token: Token) -> str:
    """The lemma of a word in small letters, or the name of its set of synonyms."""
    return root_of(str(token.lemma_).lower())


def key(token: Token, content: Content) -> str:
    """The id of the actor that a name or pronoun stands for, else the root of the token.

    A description (“the mayor”) is compared by its noun, since not every one is resolved.
    """
    named = content.actors.get(token.i) if token.pos_ in {"PROPN", "PRON"} else None
    return named or root(token)


def thing(token: Token, content: Content) -> Thing:
    """What the noun phrase with a head means; ``I`` and ``we`` are the speaker."""
    within = list(_own(token, content))
    topic = content.actors.get(token.i) or _speaker(token, content)
    if topic is None:
        events = {content.actors[t.i] for t in within if content.actors.get(t.i) in content.events}
        topic = events.pop() if len(events) == 1 else content.told_of
    parts = {key(t, content) for t in within if t.pos_ in CONTENT_POS and t.i != token.i}
    parts |= {content.actors[t.i] for t in within if t.pos_ == "PRON" and t.i in content.actors}
    return Thing(
        span=Span(within[0].idx, within[-1].idx + len(within[-1])),
        topic=topic,
        head="" if token.pos_ == "PRON" else root(token),
        parts=tuple(sorted(parts)),
        plural=_plural(token),
    )


def _plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in {"they", "them", "these", "those"}


def _speaker(token: Token, content: Content) -> str | None:
    first = token.lower_ in {"i", "we", "us", "me", "myself", "ourselves"}
    return content.statement.actors[0] if first and content.statement.actors else None


def _own(token: Token, content: Content) -> list[Token]:
    """The words of a noun phrase inside the claim, without clauses about it."""
    inside = set(content.tokens)
    kept, waiting = [], [token]
    while waiting:
        one = waiting.pop()
        kept.append(one)
        waiting += [
            c
            for c in one.children
            if c.i in inside
            and not c.is_punct
            and c.dep_ not in CLAUSES_OF_NOUNS
            and c.dep_ not in {"conj", "cc", "punct"}
        ]
    return sorted(kept, key=lambda t: t.i)


def nominal(token: Token) -> bool:
    """Whether a token is a noun, a name or a pronoun."""
    return token.pos_ in NOMINAL_POS
