"""Finds reporting clauses: each cue with its source and the content inside its clause."""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.contents.frames import addressee, framed_content
from graphkit.extract.clauses.cues import Cue, cues
from graphkit.extract.clauses.displaced.interrupting import (
    interrupting_words,
    parenthetical_openers,
)
from graphkit.extract.clauses.displaced.strayed import strayed
from graphkit.extract.clauses.manner import manner_cues
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_nouns import documents
from graphkit.extract.clauses.sources import (
    behind_inverted,
    is_passive,
    is_reduced,
    quoting_source,
    quoting_verb,
    source_head,
)
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import runs, stretch, united, without
from graphkit.records import Span
from graphkit.text.dependencies import NOMINAL_POS
from graphkit.text.spans import inside, overlap

FIRST_AND_SECOND_PERSON = frozenset({"i", "we", "you", "us", "me"})
# Dependency labels of words that belong to the verb and are no content.
VOICE_DEPENDENCIES = ("aux", "auxpass", "agent", "neg")
# Frames that need no source: “it was reported that”, “is said to be”, “was accused of”.
UNNAMED_SOURCE_FRAMES = frozenset({"clause", "raised", "accuse"})
# Frames with which an addressee may stand; "" is a quotation without a frame.
ADDRESSED_FRAMES = frozenset({"clause", "person", "question", ""})
# Prepositions after a medium before the hearer: “an interview with”, “a letter to”.
HEARER_PREPOSITIONS = frozenset({"with", "to"})
EMPTY_SOURCES = frozenset({"this", "that", "there", "what"})
# The largest distance, in tokens, from the cue to a word of the source that is in the core (our own
# choice).
MAX_CORE_DISTANCE = 12


class ReportingClause(NamedTuple):
    """A cue in its clause.

    ``cue`` is the reporting verb, ``source`` the words for the speaker. ``core`` is the span over
    the cue and the words of the source near it. ``content`` are the reported words in the clause
    itself, ``frame`` is the frame that gives them, or ``""``. ``addressee`` are the words for the
    hearer, ``medium`` those for the tweet, statement or interview; ``()`` if there are none.
    ``unnamed`` says that the sentence is in the passive and names no source (“it was reported that
    …”).
    """

    cue: Cue
    source: tuple[Span, ...]
    core: Span
    content: tuple[Span, ...]
    frame: str
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    unnamed: bool = False


def reporting_clauses(
    doc: Doc, text: str, quoted: tuple[Quote, ...]
) -> tuple[ReportingClause, ...]:
    """The reporting clauses of a text in its order.

    The content of a clause inside a quotation ends with the quotation.
    """
    known = (*cues(doc), *manner_cues(doc, text, quoted))
    found = (_clause(cue, text, quoted) for cue in sorted(known, key=lambda cue: cue.token.i))
    return tuple(clause for clause in found if clause)


def _clause(cue: Cue, text: str, quoted: tuple[Quote, ...]) -> ReportingClause | None:
    """The reporting clause of a cue, or ``None``.

    ``None`` if the verb cannot report with its source, if it has neither a frame nor ``quote``, or
    if it stands in a quotation and its source is no third person.
    """
    around = _quote_around(cue, quoted)
    head = source_head(cue.token)
    if not _may_report(cue, head) or (around and not _is_third_person(head)):
        return None
    source = _source(cue.token, head) if head is not None else ()
    frame, tokens = framed_content(cue)
    beside = (
        *dependents(cue.token, *VOICE_DEPENDENCIES),
        *parenthetical_openers(cue.token),
        *interrupting_words(cue.token),
    )
    own = runs([*_words(cue, frame), *source, *beside])
    content = _spans(tokens, own, text)
    if around:
        content = tuple(span for span in content if inside(span, around.span))
        frame = frame if content else ""
    elif frame or ("quote" in cue.verb.frames and not is_reduced(cue.token)):
        content = _with_quotes(content, quoted, own)
    else:
        return None
    return ReportingClause(
        cue=cue,
        source=runs(source),
        core=_core(source, cue),
        content=content,
        frame=frame,
        addressee=runs(_heard(cue)) if frame in ADDRESSED_FRAMES else (),
        medium=_medium(cue, text),
        unnamed=head is None and frame in UNNAMED_SOURCE_FRAMES and is_passive(cue.token),
    )


def _source(verb: Token, head: Token) -> tuple[Token, ...]:
    """The words for the speaker, without phrases that are content."""
    content = {token for prep in strayed(verb) for token in prep.subtree}
    words = (*noun_phrase(head), *behind_inverted(verb, head))
    return tuple(token for token in words if token not in content)


def _quote_around(cue: Cue, quoted: tuple[Quote, ...]) -> Quote | None:
    place = Span(cue.token.idx, cue.token.idx + len(cue.token))
    return next((quote for quote in touching(quoted, place) if inside(place, quote.span)), None)


def _may_report(cue: Cue, head: Token | None) -> bool:
    """Whether a source can go with a verb; a missing source can.

    A verb with the frame ``document`` needs a noun for a document. “That” and “there” cannot speak.
    """
    if head is None:
        return True
    if "document" in cue.verb.frames:
        return head.lemma_.lower() in documents()
    return head.lower_ not in EMPTY_SOURCES


def _is_third_person(head: Token | None) -> bool:
    return head is not None and head.lower_ not in FIRST_AND_SECOND_PERSON


def _words(cue: Cue, frame: str) -> tuple[Token, ...]:
    """The words of the cue, with the preposition of its frame right after them: “agreed to”."""
    behind = next((c for c in dependents(cue.token, "prep") if c.lower_ == frame), None)
    adjoining = behind is not None and behind.i == cue.words[-1].i + 1
    return (*cue.words, behind) if adjoining and behind is not None else cue.words


def _spans(tokens: Iterable[Token], own: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    whole = stretch(tokens)
    return without(whole, own, text) if whole else ()


def _with_quotes(
    content: tuple[Span, ...], quoted: tuple[Quote, ...], own: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The content grown over each quotation that it touches, the marks included.

    A quotation that touches the clause's ``own`` words is not added.
    """
    grown = list(content)
    for quote in (quote for span in content for quote in touching(quoted, span)):
        met = [n for n, span in enumerate(grown) if overlap(span, quote.span)]
        if met and not any(overlap(span, quote.span) for span in own):
            first, last = grown[met[0]], grown[met[-1]]
            union = Span(min(first.start, quote.span.start), max(last.end, quote.span.end))
            grown[met[0] : met[-1] + 1] = [union]
    return tuple(grown)


def _core(source: tuple[Token, ...], cue: Cue) -> Span:
    """The span over the cue and the words of the source near it.

    In “the paper quoted her as saying” it begins with the paper.
    """
    quoting = quoting_verb(cue.token)
    teller = quoting_source(cue.token, quoting) if quoting is not None else None
    told = (*noun_phrase(teller), quoting) if teller is not None and quoting is not None else ()
    words = (*source, *told)
    near = [token for token in words if abs(token.i - cue.token.i) <= MAX_CORE_DISTANCE]
    whole = stretch([*near, *cue.words])
    return whole or Span(cue.token.idx, cue.token.idx + len(cue.token))


def _medium(cue: Cue, text: str) -> tuple[Span, ...]:
    """The words for a text or speech after a preposition: “in a tweet”, “at a press conference”."""
    return united((span for noun in _documents(cue) for span in runs(noun_phrase(noun))), text)


def _documents(cue: Cue) -> list[Token]:
    nouns = (noun for prep in dependents(cue.token, "prep") for noun in prep.children)
    return [noun for noun in nouns if noun.lemma_.lower() in documents()]


def _heard(cue: Cue) -> tuple[Token, ...]:
    """The tokens for the hearer, who can be named with the medium: “in a letter to the mayor”."""
    behind = (prep for noun in _documents(cue) for prep in dependents(noun, "prep"))
    to = (p for prep in behind if prep.lower_ in HEARER_PREPOSITIONS for p in prep.children)
    heads = (p for p in to if p.dep_ == "pobj" and p.pos_ in NOMINAL_POS)
    heard = addressee(cue) or next((noun_phrase(head) for head in heads), ())
    return () if source_head(cue.token) in heard else heard
