"""Which times of a sentence date a verb: those that the grammar hangs on it."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graphkit.anchor.times.nouns import documents, occasions
from graphkit.anchor.times.positions import among, covered, united
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span

VERBAL = frozenset({"VERB", "AUX"})
# What may stand between a verb and a time that follows it: “said late on Friday”.
BETWEEN = frozenset({"ADP", "DET", "ADV"})
# “late on the” at most.
GAP = 3
# Subjects are not dates of their verb: “Friday was cold”.
SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})
MODIFIERS = frozenset({"compound", "amod", "nummod", "nmod", "poss"})
# “… against $1 a year earlier” compares; only beside the verb or before it do these date it.
COARSE = frozenset({"quarter", "season", "year", "decade", "century"})
# Prepositions of an occasion; of others the object is what was spoken of.
WHEN = frozenset({"in", "at", "during", "after", "before", "following"})
OWNER = frozenset({"'s", "’s"})


def root(doc: Doc, span: Span) -> Token | None:
    """The word of a span that all its others hang on."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root if found is not None else None


def chain(cue: Token) -> Iterator[Token]:
    """A verb and those whose times are its own too: “called … and described”, “went on to say”.

    >>> from graphkit.annotate import parse
    >>> [t.text for t in chain(parse("On Friday she called it late and left.")[7])]
    ['left', 'called']
    """
    yield cue
    while cue.dep_ in {"conj", "xcomp", "advcl", "pcomp"} and cue.head.pos_ in VERBAL:
        if cue.dep_ == "advcl" and not (_participle(cue) or _meanwhile(cue)):
            return
        cue = cue.head
        yield cue


def _participle(token: Token) -> bool:
    subject = any(c.dep_ in {"nsubj", "nsubjpass", "mark"} for c in token.children)
    return token.tag_ in {"VBG", "VBN"} and not subject


def _meanwhile(token: Token) -> bool:
    return any(c.lower_ in {"when", "as", "while"} for c in token.children)


def perfect(verb: Token) -> bool:
    """Whether a verb tells of before, of no one occasion: “has said”, “had argued”."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def dating(
    doc: Doc, cue: Span, told: Sequence[TemporalAnchor], closed: Sequence[Span]
) -> tuple[TemporalAnchor, ...]:
    """The times that date the verb at ``cue``, nearest first; those in ``closed`` spans do not.

    >>> from datetime import date
    >>> from graphkit.anchor.timex.expressions import dates
    >>> from graphkit.anchor.times.temporal_anchors import times
    >>> from graphkit.annotate import parse
    >>> text = "She said on Saturday that he had left on Friday."
    >>> told = times(text, dates(text, date(2018, 7, 9)), None)
    >>> [t.span.of(text) for t in dating(parse(text), Span(4, 8), told, ())]
    ['Saturday']
    """
    return tuple(t for t in beside(doc, cue, told, closed) if not spoken_of(doc, t))


def beside(
    doc: Doc, cue: Span, told: Sequence[TemporalAnchor], closed: Sequence[Span]
) -> tuple[TemporalAnchor, ...]:
    """All times that hang on a verb, what it spoke of among them: “said of last week's talks”."""
    verb = root(doc, cue)
    if verb is None:
        return ()
    shut, verbs = united(closed), tuple(chain(verb))
    near = among(told, Span(verb.sent.start_char, verb.sent.end_char))
    free = (t for t in near if not covered(t.span, shut) or _of_cue(doc, verb, t, closed))
    found = [t for t in free if _dates(doc, verb, verbs, t)]
    return tuple(sorted(found, key=lambda t: abs(t.span.start - cue.start)))


def _of_cue(doc: Doc, verb: Token, time: TemporalAnchor, content: Sequence[Span]) -> bool:
    """“Agreed to a ceasefire during the talks”: a claim without a verb has no time of its own."""
    head = root(doc, time.span)
    if head is None or dating_verb(doc, time) != verb:
        return False
    claims = (doc.char_span(s.start, s.end, alignment_mode="expand") or () for s in content)
    if any(t.pos_ in VERBAL for claim in claims for t in claim):
        return False
    top = _branch(head, verb)
    return top.lower_ in WHEN or (top == head and top.dep_ not in SUBJECTS)


def spoken_of(doc: Doc, time: TemporalAnchor) -> bool:
    """Whether a time belongs to what is spoken of: “commented on Friday's attack”."""
    head = root(doc, time.span)
    if time.effect == "about" or head is None or head.dep_ not in MODIFIERS:
        return time.effect == "about"
    noun = head.head
    if noun.dep_ != "pobj" or noun.lemma_.lower() in documents() | occasions():
        return False
    return noun.head.lower_ not in WHEN


def dating_verb(doc: Doc, time: TemporalAnchor) -> Token | None:
    """The verb that a time hangs on, where it is not a part of the verb's subject or object.

    What dates a text dates its words: “a statement released on Friday said”.
    """
    head = root(doc, time.span)
    verb = _verb_above(head) if head is not None else None
    if head is None or verb is None:
        return None
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in documents():
        return _verb_above(verb.head)
    top = _branch(head, verb)
    part = top.dep_ in SUBJECTS and top != head
    return None if part and top.lemma_.lower() not in documents() else verb


def depth(doc: Doc, span: Span) -> int:
    """How many verbs stand above the words of a span."""
    head = root(doc, span)
    return sum(a.pos_ in VERBAL for a in head.ancestors) if head is not None else 0


def _dates(doc: Doc, verb: Token, verbs: Sequence[Token], time: TemporalAnchor) -> bool:
    head = root(doc, time.span)
    if head is None:
        return False
    if _beside(doc, verb, time, head) or _of_time(verbs, time) or _opening(doc, verb, time):
        return True
    if verb.pos_ not in VERBAL:
        return verb in head.ancestors and _verb_above(head) == _verb_above(verb)
    late = time.when.granularity in COARSE and time.span.start > verb.idx
    return not late and dating_verb(doc, time) in verbs


def _of_time(verbs: Sequence[Token], time: TemporalAnchor) -> bool:
    """“… on Thursday, when she called him a liar”."""
    heads = (v.head for v in verbs if v.dep_ in {"relcl", "advcl"} and _meanwhile(v))
    return any(time.span.start <= head.idx < time.span.end for head in heads)


def _opening(doc: Doc, verb: Token, time: TemporalAnchor) -> bool:
    """“When she was asked on Thursday, she said …”, “before leaving on Thursday, she said …”.

    Behind the verb “when asked on Thursday” alone.
    """
    other = dating_verb(doc, time)
    if other is None:
        return False
    if other.i > verb.i:
        return other.head == verb and _meanwhile(other) and _participle(other)
    if other.dep_ == "pcomp":
        return other.head.dep_ == "prep" and other.head.head == verb
    return other.dep_ == "advcl" and other.head == verb and _meanwhile(other)


def _beside(doc: Doc, verb: Token, time: TemporalAnchor, head: Token) -> bool:
    """Whether a time stands right before or after a verb, and is no part of what follows."""
    words = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if words is None or head.dep_ in SUBJECTS or _modifier(head, time):
        return False
    if words[0].i < verb.i:
        return words[-1].i == verb.i - 1
    gap = doc[verb.i + 1 : words[0].i]
    owned = doc[words[-1].i : words[-1].i + 2]
    if any(t.text in OWNER for t in owned):
        return False
    return len(gap) <= GAP and all(t.pos_ in BETWEEN for t in gap)


def _modifier(head: Token, time: TemporalAnchor) -> bool:
    """“Reported a third-quarter loss”: but not days, which the parser takes for names."""
    return time.when.granularity != "day" and head.dep_ in MODIFIERS


def _verb_above(token: Token) -> Token | None:
    return next((a for a in token.ancestors if a.pos_ in VERBAL), None)


def _branch(head: Token, verb: Token) -> Token:
    """The child of the verb that a word hangs under: “victims” in “victims of Friday’s attack”."""
    top = head
    while top.head not in {verb, top}:
        top = top.head
    return top
