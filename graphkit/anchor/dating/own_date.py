"""Finds the time that a speech's own words give it, and whether it is told in the present."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import dating_anchors
from graphkit.anchor.dating.dated_verb import WORDS_OF_DISTANCE
from graphkit.anchor.dating.passages import Passages
from graphkit.anchor.dating.publication import Publication
from graphkit.anchor.dating.shared_occasion import SpeechAct, SpeechDate
from graphkit.anchor.dating.verbs import PRESENT_TAGS, auxiliaries, root
from graphkit.anchor.times.narrowing import as_past, narrowed, until_publication
from graphkit.anchor.times.nouns import document_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span
from graphkit.text.spans import inside

# Signs between what somebody wrote and the line with name and date.
SIGNING_DASHES = frozenset({"—", "–", "―", "--"})


def own_date(
    passages: Passages, issue: Publication, speech: SpeechAct, anchors: Sequence[TemporalAnchor]
) -> SpeechDate | None:
    """The date of the anchors that depend on a speech's verb, or ``None``."""
    doc, text = passages.doc, passages.text
    hanging = dating_anchors(doc, speech.cue, anchors, speech.content)
    hanging = hanging or _signed(text, speech, anchors)
    if is_present(doc, speech):
        hanging = tuple(a for a in hanging if not a.words.endswith(WORDS_OF_DISTANCE))
    past = (as_past(text, anchor, issue.today, issue.last) for anchor in hanging)
    when = narrowed(text, [anchor for anchor in past if anchor])
    return SpeechDate(until_publication(when, issue.last), when.basis) if when else None


def _signed(
    text: str, speech: SpeechAct, anchors: Sequence[TemporalAnchor]
) -> tuple[TemporalAnchor, ...]:
    """The times behind the dash of a post or a signature: “— Mara Quell (@quell) May 6, 2024”."""
    if speech.cue.of(text).strip() not in SIGNING_DASHES:
        return ()
    end = text.find("\n", speech.cue.end)
    line = Span(speech.cue.end, end if end >= 0 else len(text))
    return tuple(anchor for anchor in anchors if inside(anchor.span, line))


def is_present(doc: Doc, speech: SpeechAct) -> bool:
    """Whether somebody “says” something; what a document “says” is of the day of its release."""
    verb = root(doc, speech.cue)
    if verb is None or verb.tag_ not in PRESENT_TAGS or auxiliaries(verb):
        return False
    return speech.source.lower().split()[-1:] != [] and not _is_document(speech.source)


def _is_document(source: str) -> bool:
    return bool(document_nouns() & set(source.lower().split())) or source.lower() == "it"
