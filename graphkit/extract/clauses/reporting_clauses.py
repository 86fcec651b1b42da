"""Cues → reporting clauses: each cue with its source and the content that its clause gives."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.cues import Cue, cues
from graphkit.extract.clauses.frames import addressee, framed_content
from graphkit.extract.clauses.sources import behind_inverted, is_passive, noun_phrase, source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import runs, stretch, united, without
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.spans import inside, overlap

FIRST_AND_SECOND_PERSON = frozenset({"i", "we", "you", "us", "me"})
# Words of the verb's own voice, which are no content.
VOICE_DEPENDENCIES = ("aux", "auxpass", "agent", "neg")
# Frames that need no source: “it was reported that”, “is said to be”, “was accused of”.
UNNAMED_SOURCE_FRAMES = frozenset({"clause", "raised", "accuse"})
# Frames beside which an addressee may stand; "" is a quotation without a frame.
ADDRESSED_FRAMES = frozenset({"clause", "person", "question", ""})
EMPTY_SOURCES = frozenset({"this", "that", "there", "what"})
# How many tokens away from its cue a word of the source may be: the reach of a clause (our own
# choice).
MAX_CORE_DISTANCE = 12


class ReportingClause(NamedTuple):
    """A cue in its clause.

    ``cue``: the reporting verb; ``source``: the words for the speaker; ``core``: from the source to
    the verb; ``content``: the reported words in the clause itself; ``frame``: the frame that gives
    it, ``""`` if none; ``addressee``: the words for the hearer; ``medium``: the words for the
    tweet, statement or interview; ``unnamed``: the sentence says that it was said, and does not
    name the source (“it was reported that …”).
    """

    cue: Cue
    source: tuple[Span, ...]
    core: Span
    content: tuple[Span, ...]
    frame: str
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    unnamed: bool = False


@cache
def documents() -> dict[str, str]:
    """The nouns for texts and speeches, each with its medium."""
    return {row["noun"]: row["medium"] for row in seeds.rows("cues/documents.tsv")}


def reporting_clauses(
    doc: Doc, text: str, quoted: tuple[Quote, ...]
) -> tuple[ReportingClause, ...]:
    """The reporting clauses of a text in its order; those inside a quotation stay within it."""
    found = (_clause(cue, text, quoted) for cue in cues(doc))
    return tuple(clause for clause in found if clause)


def _clause(cue: Cue, text: str, quoted: tuple[Quote, ...]) -> ReportingClause | None:
    around = _quote_around(cue, quoted)
    head = source_head(cue.token)
    if not _may_report(cue, head) or (around and not _is_third_person(head)):
        return None
    source = (*noun_phrase(head), *behind_inverted(cue.token, head)) if head is not None else ()
    frame, tokens = framed_content(cue)
    own = runs([*_words(cue, frame), *source, *dependents(cue.token, *VOICE_DEPENDENCIES)])
    content = _spans(tokens, own, text)
    if around:
        content = tuple(span for span in content if inside(span, around.span))
        frame = frame if content else ""
    elif frame or "quote" in cue.verb.frames:
        content = _with_quotes(content, quoted, own)
    else:
        return None
    return ReportingClause(
        cue=cue,
        source=runs(source),
        core=_core(source, cue),
        content=content,
        frame=frame,
        addressee=runs(addressee(cue)) if frame in ADDRESSED_FRAMES else (),
        medium=_medium(cue, text),
        unnamed=head is None and frame in UNNAMED_SOURCE_FRAMES and is_passive(cue.token),
    )


def _quote_around(cue: Cue, quoted: tuple[Quote, ...]) -> Quote | None:
    place = Span(cue.token.idx, cue.token.idx + len(cue.token))
    return next((quote for quote in touching(quoted, place) if inside(place, quote.span)), None)


def _may_report(cue: Cue, head: Token | None) -> bool:
    """A verb of documents alone needs one as its source; “that” and “there” are no source."""
    if head is None:
        return True
    if "document" in cue.verb.frames:
        return head.lemma_.lower() in documents()
    return head.lower_ not in EMPTY_SOURCES


def _is_third_person(head: Token | None) -> bool:
    return head is not None and head.lower_ not in FIRST_AND_SECOND_PERSON


def _words(cue: Cue, frame: str) -> tuple[Token, ...]:
    """The verb with the preposition that its frame is named after: “agreed to”."""
    behind = next((c for c in dependents(cue.token, "prep") if c.lower_ == frame), None)
    adjoining = behind is not None and behind.i == cue.words[-1].i + 1
    return (*cue.words, behind) if adjoining and behind is not None else cue.words


def _spans(tokens: Iterable[Token], own: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    whole = stretch(tokens)
    return without(whole, own, text) if whole else ()


def _with_quotes(
    content: tuple[Span, ...], quoted: tuple[Quote, ...], own: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A content that reaches into a quotation holds it whole, its marks included."""
    grown = list(content)
    for quote in (quote for span in content for quote in touching(quoted, span)):
        met = [n for n, span in enumerate(grown) if overlap(span, quote.span)]
        if met and not any(overlap(span, quote.span) for span in own):
            first, last = grown[met[0]], grown[met[-1]]
            union = Span(min(first.start, quote.span.start), max(last.end, quote.span.end))
            grown[met[0] : met[-1] + 1] = [union]
    return tuple(grown)


def _core(source: tuple[Token, ...], cue: Cue) -> Span:
    near = [token for token in source if abs(token.i - cue.token.i) <= MAX_CORE_DISTANCE]
    whole = stretch([*near, *cue.words])
    return whole or Span(cue.token.idx, cue.token.idx + len(cue.token))


def _medium(cue: Cue, text: str) -> tuple[Span, ...]:
    """“in a tweet”, “at a press conference”: the words for what carried the content."""
    nouns = (noun for prep in dependents(cue.token, "prep") for noun in prep.children)
    named = (noun for noun in nouns if noun.lemma_.lower() in documents())
    return united((span for noun in named for span in runs(noun_phrase(noun))), text)
