"""Reads the claims of one article: what each judges, asserts and counts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from sys import intern

from spacy.tokens import Doc, Token

from graphkit.compare.reading.amounts import amounts
from graphkit.compare.reading.answers import answers
from graphkit.compare.reading.clauses import DENYING, clauses
from graphkit.compare.reading.content import (
    CONTENT_POS,
    Content,
    key,
    mention_heads,
    nominal,
    thing,
    tokens_of,
)
from graphkit.compare.reading.happenings import happenings
from graphkit.compare.reading.judgements import judgements
from graphkit.compare.reading.tables import said_nouns
from graphkit.records import Reading, ResolvedEntities, Statement

# Verbs that complete the verb of a cue.
ACTS_OF_CUES = frozenset({"xcomp", "ccomp", "pcomp"})


def readings(
    doc: Doc, statements: Iterable[Statement], resolved: ResolvedEntities
) -> tuple[Reading, ...]:
    """One reading a statement, in the same order."""
    heads = mention_heads(doc, resolved.mentions)
    events = frozenset(actor.id for actor in resolved.actors if actor.kind == "event")
    contents = [_content(one, doc, heads, events) for one in statements]
    taken = Counter(i for content in contents for i in content.tokens)
    return tuple(_reading(content, taken) for content in contents)


def _content(
    statement: Statement, doc: Doc, heads: dict[int, str], events: frozenset[str]
) -> Content:
    tokens = tuple(
        sorted({*tokens_of(doc, statement.utterance.content), *_denied_act(statement, doc)})
    )
    inside = {heads[i] for i in tokens if i in heads}
    told = [a for a in statement.about if a in events and a not in inside]
    told_of = told[0] if len(told) == 1 and not inside & events else None
    return Content(statement, doc, tokens, heads, events, told_of)


def _denied_act(statement: Statement, doc: Doc) -> Iterator[int]:
    """The verb of what is denied, where it stands in the cue: “denied plotting against him”."""
    seen = statement.utterance
    if seen.commitment in DENYING:
        cue = tokens_of(doc, seen.cue)
        yield from (i for i in cue if doc[i].dep_ in ACTS_OF_CUES and doc[i].head.i in cue)


def _reading(content: Content, taken: Counter[int]) -> Reading:
    own = Counter(content.tokens)
    others = frozenset(i for i in taken if taken[i] > own[i])
    first = next((t for t in content.roots() if nominal(t)), None)
    whole = thing(first, content) if first is not None else None
    events = happenings(content, others)
    return Reading(
        statement=content.statement.id,
        judgements=judgements(content),
        clauses=clauses(content),
        amounts=amounts(content),
        whole=whole,
        topics=tuple(dict.fromkeys(_topics(first, content))) if first is not None else (),
        said_noun=said_nouns().get(whole.head) if whole else None,
        happenings=events.spoken_of,
        happenings_beside=events.beside,
        answers=answers(content),
        roots=_roots(content),
    )


def _roots(content: Content) -> tuple[str, ...]:
    words = (content.doc[i] for i in content.tokens)
    return tuple(sorted({intern(key(t, content)) for t in words if t.pos_ in CONTENT_POS}))


def _topics(first: Token, content: Content) -> Iterator[str]:
    """The actors that a noun phrase and the phrases joined to it by “and” stand for."""
    for token in (first, *first.conjuncts):
        if token.i in content.actors:
            yield content.actors[token.i]
