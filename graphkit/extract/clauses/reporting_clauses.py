"""Cues → tellings: each reporting verb with its source and the claim that its clause gives."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Telling
from graphkit.extract.clauses.cues import Cue, cues
from graphkit.extract.clauses.frames import addressee, claim
from graphkit.extract.clauses.sources import passive, phrase, speaker, turned
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import runs, stretch, united, without
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.spans import inside, overlap

FIRST_SECOND = frozenset({"i", "we", "you", "us", "me"})
VOICE = frozenset({"aux", "auxpass", "agent", "neg"})
# What can be said by nobody: “it was reported that”, “is said to be”, “was accused of”.
UNNAMED = frozenset({"clause", "raised", "accuse"})
NOT_SOURCES = frozenset({"this", "that", "there", "what"})


@cache
def documents() -> dict[str, str]:
    """The nouns for texts and speeches, each with its medium."""
    return {row["noun"]: row["medium"] for row in seeds.rows("cues/documents.tsv")}


def tellings(doc: Doc, text: str, quoted: tuple[Quote, ...]) -> tuple[Telling, ...]:
    """The tellings of a text in its order; those inside a quotation stay within it."""
    found = (_telling(cue, text, quoted) for cue in cues(doc))
    return tuple(telling for telling in found if telling)


def _telling(cue: Cue, text: str, quoted: tuple[Quote, ...]) -> Telling | None:
    place = Span(cue.token.idx, cue.token.idx + len(cue.token))
    around = next((q for q in touching(quoted, place) if inside(place, q.span)), None)
    head = speaker(cue.token)
    if not _may_tell(cue, head) or (around and not _third_person(head)):
        return None
    source = (*phrase(head), *turned(cue.token, head)) if head is not None else ()
    rule, tokens = claim(cue)
    voice = [c for c in cue.token.children if c.dep_ in VOICE]
    words = runs([*_words(cue, rule), *source, *voice])
    spans = _spans(tokens, words, text)
    if around:
        spans = tuple(s for s in spans if inside(s, around.span))
        rule = rule if spans else ""
    elif "quote" not in cue.verb.frames and not rule:
        return None
    return Telling(
        cue=cue,
        source=runs(source),
        core=_core(source, cue),
        claim=spans if around else _with_quotes(spans, quoted, words),
        rule=rule,
        addressee=runs(addressee(cue)) if rule in {"clause", "person", "question", ""} else (),
        medium=_medium(cue, text),
        unnamed=head is None and rule in UNNAMED and passive(cue.token),
    )


def _may_tell(cue: Cue, head: Token | None) -> bool:
    """A verb that only texts are the subject of needs one; “that” and “there” tell nothing."""
    if head is None:
        return True
    if "document" in cue.verb.frames:
        return head.lemma_.lower() in documents()
    return head.lower_ not in NOT_SOURCES


def _third_person(head: Token | None) -> bool:
    return head is not None and head.lower_ not in FIRST_SECOND


def _words(cue: Cue, rule: str) -> tuple[Token, ...]:
    """The verb with the preposition that its frame is named after: “agreed to”."""
    particle = next((c for c in cue.token.children if c.dep_ == "prep" and c.lower_ == rule), None)
    adjoining = particle is not None and particle.i == cue.words[-1].i + 1
    return (*cue.words, particle) if adjoining and particle is not None else cue.words


def _spans(tokens: Iterable[Token], words: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    whole = stretch(tokens)
    return without(whole, words, text) if whole else ()


def _with_quotes(
    spans: tuple[Span, ...], quoted: tuple[Quote, ...], words: tuple[Span, ...]
) -> tuple[Span, ...]:
    """A claim that reaches into a quotation holds it whole, its marks included."""
    grown = list(spans)
    for quote in (q for span in spans for q in touching(quoted, span)):
        met = [n for n, s in enumerate(grown) if overlap(s, quote.span)]
        if met and not any(overlap(w, quote.span) for w in words):
            first, last = grown[met[0]], grown[met[-1]]
            union = Span(min(first.start, quote.span.start), max(last.end, quote.span.end))
            grown[met[0] : met[-1] + 1] = [union]
    return tuple(grown)


def _core(source: tuple[Token, ...], cue: Cue) -> Span:
    near = [t for t in source if abs(t.i - cue.token.i) <= 12]  # noqa: PLR2004 -- a clause's reach
    whole = stretch([*near, *cue.words])
    return whole or Span(cue.token.idx, cue.token.idx + len(cue.token))


def _medium(cue: Cue, text: str) -> tuple[Span, ...]:
    """“in a tweet”, “at a press conference”: the words that name what carried the claim."""
    near = (c for c in cue.token.children if c.dep_ == "prep")
    nouns = (n for prep in near for n in prep.children if n.lemma_.lower() in documents())
    return united((s for n in nouns for s in runs(phrase(n))), text)
