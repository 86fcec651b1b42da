"""Ends a claim before the next report of its sentence: “called it late | and accused the board”."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.sequels import is_sequel
from graphkit.extract.merge.edges import SUBJECTS, cue_head
from graphkit.extract.quotes.quotes import Quote, numbers_touching
from graphkit.extract.stretches import tokens_at, trim
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS
from graphkit.text.spans import cover

# Tags of a cue to whose verb “and” can join another report.
JOINED_CUE_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
# Tags of an auxiliary with which a verb is no report of its own: “would accuse”, “to accuse”.
UNREAL_TAGS = frozenset({"MD", "TO"})
CLAUSE_JOINERS = frozenset({"and", "but", "or", "then", "while"})


def apart(
    found: Sequence[AttributionCandidate],
    ruled: Sequence[AttributionCandidate],
    doc: Doc,
    quoted: Sequence[Quote],
) -> tuple[AttributionCandidate, ...]:
    """The attributions, each without the reports that “and” joins to its own, and these reports.

    ``ruled`` are the attributions of the rules.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.rules.rules import rule_attributions
    >>> text = "Quell called the bridge a waste and accused the board of delay."
    >>> one, other = rule_attributions(parse(text), text)
    >>> long = one._replace(content=(Span(13, 62),))
    >>> [a.content[0].of(text) for a in apart([long], [one, other], parse(text), ())]
    ['the bridge a waste', 'the board of delay']
    """
    cued = (one for one in (*ruled, *found) if one.rule is not AttributionRule.LAYOUT_ALONE)
    heads = {cue_head(one.cue, doc).i: one for one in cued}
    known = {id(one) for one in found}
    stops = [tuple(_joined_verbs(one, heads, doc, quoted)) for one in found]
    added = {verb.i: heads[verb.i] for verbs in stops for verb in verbs}
    text = doc.text  # made anew each time that a parse is asked
    cut = (_cut(one, verbs, text) for one, verbs in zip(found, stops, strict=True))
    return (*cut, *(one for one in added.values() if id(one) not in known))


def _cut(one: AttributionCandidate, stops: Sequence[Token], text: str) -> AttributionCandidate:
    """The attribution up to the first report that is joined to it."""
    if not stops:
        return one
    end = min(_start(verb) for verb in stops)
    cut = (Span(s.start, min(s.end, end)) for s in one.content if s.start < end)
    content = tuple(kept for span in cut if (kept := trim(span, text)))
    return one._replace(content=content or one.content)


def _joined_verbs(
    one: AttributionCandidate,
    heads: Mapping[int, AttributionCandidate],
    doc: Doc,
    quoted: Sequence[Quote],
) -> Iterator[Token]:
    """The verbs in a content, outside of quotes, that report on their own beside its cue."""
    cue = cue_head(one.cue, doc)
    inner = [token for span in one.content for token in tokens_at(doc, span)]
    places = {token.i for token in inner}
    for verb in inner:
        other = heads.get(verb.i)
        if other is None or verb.i <= cue.i or numbers_touching(quoted, _place(verb)):
            continue
        behind = cover(other.content).start > verb.idx
        if behind and _is_beside(verb, cue, places):
            yield verb


def _is_beside(verb: Token, cue: Token, places: Collection[int]) -> bool:
    """Whether a verb is joined to the cue, not to a verb of its content.

    ``places`` are the numbers of the tokens of the content. If the parse joins the verb to one of
    these, it needs the form of the cue, and another form than that word.
    """
    if is_sequel(verb):
        return True
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL_POS or _unreal(verb):
        return False
    subject = any(child.dep_ in SUBJECTS for child in verb.children)
    alike = verb.tag_ == cue.tag_ != verb.head.tag_
    own = cue.tag_ in JOINED_CUE_TAGS or cue.dep_ == "advcl"
    return (verb.head == cue and own) or (verb.head.i in places and alike and not subject)


def _unreal(verb: Token) -> bool:
    return any(c.dep_ in {"aux", "auxpass"} and c.tag_ in UNREAL_TAGS for c in verb.children)


def _start(verb: Token) -> int:
    """The offset of the first word of a verb's clause, with the “and” before it."""
    own = [t for t in verb.subtree if t.dep_ not in {"cc", "punct"} and not t.is_space]
    first = min([*own, verb], key=lambda token: token.i)
    while first.i > verb.sent.start and first.nbor(-1).lower_ in CLAUSE_JOINERS:
        first = first.nbor(-1)
    return first.idx


def _place(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
