"""What the rules saw and what the model saw → one list, and why each of its members is in it.

The model is the better judge of whether somebody is said to speak and of how far the claim
reaches; quotation marks are certain evidence of their own edges, and the rules alone know what a
frame denies, asks or promises (figures in docs/accuracy.md).
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.cues import said_or_not, verbs
from graphkit.extract.learned.candidates import Finding
from graphkit.extract.quotes import quotes
from graphkit.extract.sighting import Sighting
from graphkit.extract.sources import passive, source
from graphkit.extract.stretches import at, inside, overlap, runs, united
from graphkit.records import Kept, Span

# Chosen on the two development sets together: half of what the model scores at 0.5 is right, and
# what discourse annotators would not call a report (`plain`) is kept from 0.3 on.
SCORE, PLAIN = 0.5, 0.3
# From here on two contents are the same report.
SAME = 0.5
# A report that the rules alone saw is kept while less of it than this is in one that is kept.
COVERED = 0.3
# Longer quotations are reported whole; shorter ones are words strung into a clause.
PHRASE = 8
# What these bring in is when it was said, where the parse hangs it on the reporting verb.
OCCASION = frozenset({"after", "ahead", "before", "during", "following"})
# Marks and layout are evidence of their own edges.
NOUN, FRAME = "noun that reports", "frame: "
CERTAIN = ("quotation", "layout")
CLASSES = {"speech": "neutral", "belief": "belief"}
VERBAL = frozenset({"VERB", "AUX"})


def merge(
    ruled: Sequence[Sighting],
    learned: Iterable[Finding],
    doc: Doc,
    text: str,
    attributions: Kept = "speech",
) -> tuple[Sighting, ...]:
    """The model's reports, each joined with the rules' view of it, and what it missed.

    ``all`` keeps what people are said to think and to intend, as annotators of news do.
    """
    left = list(ruled)
    kept: list[Sighting] = []
    for finding in learned:
        twin = next((one for one in left if _same(one, finding)), None)
        if twin:
            left.remove(twin)
            kept.append(_joined(twin, finding, doc, text))
        elif attributions == "all" or _sure(finding):
            kept.append(_alone(finding, doc, text))
    return (*kept, *(one for one in left if _new(one, kept, text)))


def _sure(finding: Finding) -> bool:
    return finding.score >= SCORE and finding.plain >= PLAIN and finding.manner == "speech"


def _same(one: Sighting, finding: Finding) -> bool:
    """They share a word of the cue, or most of the claim."""
    if any(overlap(a, b) for a in one.cue for b in finding.cue):
        return True
    shared = _shared(one.content, finding.content)
    return shared >= SAME * (_size(one.content) + _size(finding.content) - shared) > 0


def _joined(one: Sighting, finding: Finding, doc: Doc, text: str) -> Sighting:
    """The rule's verb, polarity and addressee; the marks' edges, else the model's."""
    score = round(finding.score, 2)
    if one.rule.startswith(CERTAIN) or _quotes(one, text):
        return one._replace(score=score, rule=f"{one.rule}; the model agrees")
    return one._replace(
        source=_source(one, finding, doc),
        content=_claim(one, finding, doc, text),
        score=score,
        rule=f"{one.rule}; edges by the model",
    )


def _quotes(one: Sighting, text: str) -> bool:
    """Whether the claim holds a quotation of more than a phrase, whose marks are its edges."""
    parts = [span.of(text) for span in one.content]
    held = (quote.words(part) for part in parts for quote in quotes(part))
    return any(len(words.split()) > PHRASE for words in held)


def _claim(one: Sighting, finding: Finding, doc: Doc, text: str) -> tuple[Span, ...]:
    """The model's claim, less what the parse hangs on the telling: “agreed to it | in Geneva”."""
    claim = _ended(finding.content, doc, text)
    end, last = one.content[-1].end, claim[-1]
    tail = at(doc, Span(end, last.end)) if last.start < end < last.end else ()
    cues = {token for span in one.cue for token in at(doc, span)}
    if tail and tail[0].lower_ in OCCASION and tail[0].head in cues:
        return (*claim[:-1], Span(last.start, end))
    return claim


def _ended(content: Iterable[Span], doc: Doc, text: str) -> tuple[Span, ...]:
    """The claim without the full stop of the article's own sentence."""
    claim = united(content, text)
    last = at(doc, claim[-1])[-1]
    if last.text != "." or len(at(doc, claim[-1])) == 1:
        return claim
    return (*claim[:-1], Span(claim[-1].start, last.nbor(-1).idx + len(last.nbor(-1))))


def _source(one: Sighting, finding: Finding, doc: Doc) -> tuple[Span, ...]:
    """The parse's noun phrase where the two mean the same source, else the model's.

    The subject of a passive is not who says: “the suspect was told by police”.
    """
    same = any(overlap(a, b) for a in one.source for b in finding.source)
    known = same or not finding.source or passive(_head(one.cue, doc))
    return one.source if known else finding.source


def _alone(finding: Finding, doc: Doc, text: str) -> Sighting:
    token = _head(finding.cue, doc)
    lemma = token.lemma_.lower()
    known = verbs().get(lemma)
    return Sighting(
        source=finding.source or runs(source(token)),
        cue=united(finding.cue, text),
        content=_ended(finding.content, doc, text),
        verb=lemma if token.is_alpha else "say",
        commitment=known.commitment if known else CLASSES[finding.manner],
        rule="the model",
        polarity=said_or_not(token) or "asserted",
        score=round(finding.score, 2),
    )


def _head(cue: Sequence[Span], doc: Doc) -> Token:
    """The cue's verb, else the word of it that the others hang on."""
    words = [token for span in cue for token in at(doc, span)]
    verbal = [token for token in words if token.pos_ in VERBAL and token.dep_ != "aux"]
    return (verbal or words)[0]


def _new(one: Sighting, kept: Iterable[Sighting], text: str) -> bool:
    if one.rule.startswith(CERTAIN[1]):
        return True
    if one.rule == NOUN or not one.source:
        return False
    rivals = (
        other for other in kept if not one.rule.startswith(FRAME) or not _nested(one, other, text)
    )
    covered = sum(_shared(one.content, other.content) for other in rivals)
    return covered < COVERED * _size(one.content)


def _nested(one: Sighting, other: Sighting, text: str) -> bool:
    """“Adler said [that Berg had told the board that …]”: a telling within what is told.

    What is told in somebody's quoted words stays theirs.
    """
    quoted = any(quotes(span.of(text)) for span in other.content)
    if quoted or other.rule.startswith(CERTAIN) or one.commitment == "belief":
        return False
    return all(any(inside(cue, span) for span in other.content) for cue in one.cue)


def _shared(some: Iterable[Span], others: Sequence[Span]) -> int:
    pairs = ((a, b) for a in some for b in others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in pairs)


def _size(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
