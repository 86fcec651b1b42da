"""What the rules saw and what the model saw → one list, and why each of its members is in it.

The model is the better judge of whether somebody is said to speak and of how far the claim
reaches. The rules alone know what a frame denies, asks or promises; and what they read off marks,
layout, a refusal to speak or a telling within a telling, the model was hardly taught (figures in
docs/accuracy.md).
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import Sighting
from graphkit.extract.clauses.cues import said_or_not, verbs
from graphkit.extract.clauses.sources import passive, source
from graphkit.extract.learned.candidates import Finding
from graphkit.extract.merge.edges import claim, head, named, untimed
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.stretches import runs, united
from graphkit.records import Kept, Span
from graphkit.text.interval_index import interval_index
from graphkit.text.spans import cover, inside, overlap

# Chosen on the two development sets together, where 0.4 to 0.6 and 0.2 to 0.35 are as good:
# `plain` is how likely annotators of discourse would call it a report.
SCORE, PLAIN, KNOWN = 0.5, 0.3, 0.6
# From here on two contents are the same report.
SAME = 0.5
# A report that the rules alone saw is kept while less of it than this is in one that is kept.
COVERED = 0.3
LAYOUT, CLAUSE = "layout", "frame: clause"
# Rules whose evidence the model does not weigh.
OWN = ("quotation", "silence")
OPENING = frozenset('“„«"‘')
CLASSES = {"speech": "neutral", "belief": "belief"}


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
    ordered = interval_index(ruled, lambda one: cover(one.cue, one.content))
    left, kept, quoted = dict.fromkeys(ruled), list[Sighting](), quotes(text)
    for seen in learned:
        near = ordered.near(cover(seen.cue, seen.content))
        twin = next((one for one in near if one in left and _same(one, seen)), None)
        finding = _less(seen, (one for one in near if one != twin), text)
        if twin:
            del left[twin]
            kept.append(_joined(twin, finding, doc, text, quoted))
        elif attributions == "all" or _told(finding, doc):
            kept.append(_alone(finding, doc, text, quoted))
    taken = interval_index(kept, lambda one: cover(one.content))
    missed = (one for one in left if _missed(one, taken.near(cover(one.cue, one.content)), text))
    return (*kept, *missed)


def _less(finding: Finding, others: Iterable[Sighting], text: str) -> Finding:
    """Without the quotations of somebody else: “One,” she said. “Two,” he replied."""
    theirs = [span for one in others if _quotes(one, text) for span in one.content]
    own = tuple(s for s in finding.content if not any(inside(s, span) for span in theirs))
    return finding._replace(content=own or finding.content)


def _quotes(one: Sighting, text: str) -> bool:
    """Whether what is told stands in quotation marks, and the text says whose it is."""
    return bool(one.source) and one.content[0].of(text)[0] in OPENING


def _told(finding: Finding, doc: Doc) -> bool:
    """Surely somebody's speech, and not of the future (“will announce”).

    Where the rules know the verb and saw nothing said (“they called a taxi”), it must be surer.
    """
    cue = head(finding.cue, doc)
    score, plain = (KNOWN, KNOWN) if cue.lemma_.lower() in verbs() else (SCORE, PLAIN)
    sure = finding.score >= score and finding.plain >= plain and finding.manner == "speech"
    somebody = bool(finding.source or source(cue))
    return sure and somebody and said_or_not(cue) is not None


def _same(one: Sighting, finding: Finding) -> bool:
    """They share a word of the cue, or most of the claim."""
    if any(overlap(a, b) for a in one.cue for b in finding.cue):
        return True
    shared = _shared(one.content, finding.content)
    return shared >= SAME * (_size(one.content) + _size(finding.content) - shared) > 0


def _joined(
    one: Sighting, finding: Finding, doc: Doc, text: str, quoted: Sequence[Quote]
) -> Sighting:
    """The rule's verb, polarity and addressee with the model's edges.

    Layout has edges of its own, and the subject of a passive is not who says, as the model tends
    to think: “the suspect was told by police”.
    """
    score = round(finding.score, 2)
    if one.rule.startswith(LAYOUT) or passive(head(one.cue, doc)):
        return one._replace(score=score, rule=f"{one.rule}; the model agrees")
    return one._replace(
        source=named(one, finding, doc),
        cue=united(finding.cue, text),
        content=untimed(claim(finding.content, doc, text, quoted), one, doc),
        score=score,
        rule=f"{one.rule}; edges by the model",
    )


def _alone(finding: Finding, doc: Doc, text: str, quoted: Sequence[Quote]) -> Sighting:
    token = head(finding.cue, doc)
    lemma = token.lemma_.lower()
    known = verbs().get(lemma)
    return Sighting(
        source=finding.source or runs(source(token)),
        cue=united(finding.cue, text),
        content=claim(finding.content, doc, text, quoted),
        verb=lemma if token.is_alpha else "say",
        commitment=known.commitment if known else CLASSES[finding.manner],
        rule="the model",
        polarity=said_or_not(token) or "asserted",
        score=round(finding.score, 2),
    )


def _missed(one: Sighting, kept: Sequence[Sighting], text: str) -> bool:
    """Whether a report that the rules alone saw is kept."""
    if one.rule == CLAUSE and any(_nested(one, other, text) for other in kept):
        return True
    covered = sum(_shared(one.content, other.content) for other in kept)
    own = _quotes(one, text) or one.rule.startswith(OWN)
    return (own and covered < COVERED * _size(one.content)) or one.rule.startswith(LAYOUT)


def _nested(one: Sighting, other: Sighting, text: str) -> bool:
    """“Adler said [that Berg had told the board that …]”: a telling within what is told.

    What is told in somebody's quoted words stays theirs.
    """
    quoted = any(quotes(span.of(text)) for span in other.content)
    if quoted or other.rule.startswith(LAYOUT) or one.commitment == "belief":
        return False
    return all(any(inside(cue, span) for span in other.content) for cue in one.cue)


def _shared(some: Iterable[Span], others: Sequence[Span]) -> int:
    pairs = ((a, b) for a in some for b in others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in pairs)


def _size(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
