"""Reads what is demanded without a clause: “called for the release”, “asked her to wait”."""

from collections.abc import Iterator

from graphkit.compare.reading.clause_words import infinitive, own_words, telling
from graphkit.compare.reading.content import Content, key, root, thing, tokens_of
from graphkit.compare.reading.tables import listed
from graphkit.records import ClaimClause, Span


def asks_for_act(content: Content) -> bool:
    """Whether a question is a demand: “asked the firm to wait”."""
    verbs = (content.doc[i] for i in content.tokens)
    calls = content.statement.utterance.verb in listed("calling verb")
    return calls and any(infinitive(t) and t.head.i not in content.tokens for t in verbs)


def _called_for(content: Content) -> bool:
    """Whether a verb such as “call” has “for” or “on” and does not name something."""
    seen = content.statement.utterance
    cue = tokens_of(content.doc, seen.cue)
    follows = {content.doc[i].lower_ for i in cue[1:]}
    return seen.verb in listed("calling verb") and bool(follows & {"for", "on", "upon"})


def demanded_noun(content: Content) -> Iterator[ClaimClause]:
    """The act that a noun names in a demand: “called for the release of the crew”."""
    seen = content.statement.utterance
    first = next((t for t in content.roots() if t.pos_ == "NOUN"), None)
    calls = seen.verb in listed("calling verb") and seen.verb not in listed("naming verb")
    calls = calls or _called_for(content)
    if first is None or not (seen.commitment == "order" or calls) or seen.kind == "direct":
        return
    inside = set(content.tokens)
    words = own_words(first, inside)
    owner = next((c for c in first.children if c.dep_ == "poss" and c.i in inside), None)
    of = (c for c in first.children if c.dep_ == "prep" and c.lower_ == "of")
    owned = [n for c in of for n in c.children if n.dep_ == "pobj" and n.i in inside]
    acts = root(first) in listed("act of its subject")
    who = owner or (owned[0] if owned and acts else None)
    yield ClaimClause(
        span=Span(words[0].idx, words[-1].idx + len(words[-1])),
        predicate=root(first),
        negated=False,
        mood="required",
        subject=thing(who, content) if who is not None and acts else None,
        objects=() if acts else tuple(sorted({key(n, content) for n in owned})),
        parts=tuple(sorted({key(t, content) for t in telling(words)})),
    )
