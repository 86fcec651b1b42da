"""“Declined to comment”, “could not be reached”: reports that somebody did not speak."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Sighting
from graphkit.extract.clauses.cues import governors, said_or_not, verbs
from graphkit.extract.clauses.sources import phrase, speaker
from graphkit.extract.stretches import runs, stretch

COMMENT = frozenset({"comment", "interview", "response", "statement"})
HELPING = frozenset({"aux", "neg", "auxpass"})


def silences(doc: Doc) -> tuple[Sighting, ...]:
    """Who is reported to have kept silent, and about what, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The bank declined to comment on the sale.")
    >>> [(s.cue[0].of(doc.text), s.content[0].of(doc.text)) for s in silences(doc)]
    [('declined', 'to comment on the sale')]
    """
    return tuple(s for token in doc if (s := _refused(token) or _unreached(token)))


def _refused(verb: Token) -> Sighting | None:
    """“declined to comment”, “would not comment on it”, “did not respond to a request”."""
    row = verbs().get(verb.lemma_.lower())
    if row is None or "silence" not in row.frames or verb.pos_ != "VERB":
        return None
    if said_or_not(verb) != "negated" or any(c.dep_ == "ccomp" for c in verb.children):
        return None
    governor = verb.head if verb.dep_ == "xcomp" else None
    governed = governor is not None and governor.lemma_.lower() in governors()
    cue = [governor] if governed else [c for c in verb.lefts if c.dep_ in HELPING]
    told = list(_about(verb, governed=governed))
    return _sighting(speaker(verb), [token for token in cue if token is not None], told, verb)


def _about(verb: Token, *, governed: bool) -> Iterator[Token]:
    """The verb and what it would have been about, without its subject and its helping verbs."""
    helping = (c for c in verb.lefts if governed and c.dep_ == "aux")
    yield from helping
    yield verb
    yield from (t for c in verb.rights if c.dep_ == "prep" for t in c.subtree)


def _unreached(verb: Token) -> Sighting | None:
    """“could not be reached for comment”."""
    if verb.lemma_.lower() != "reach" or said_or_not(verb) != "negated":
        return None
    preps = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for"]
    wanted = [c for p in preps for c in p.children if c.lemma_.lower() in COMMENT]
    who = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if not wanted:
        return None
    cue = [*(c for c in verb.lefts if c.dep_ in HELPING), verb]
    return _sighting(who, cue, list(preps[0].subtree), verb)


def _sighting(
    who: Token | None, cue: list[Token], told: list[Token], verb: Token
) -> Sighting | None:
    content = stretch(told)
    if who is None or content is None or not cue:
        return None
    return Sighting(
        source=runs(phrase(who)),
        cue=runs(cue),
        content=(content,),
        verb=verb.lemma_.lower(),
        commitment="silence",
        rule="silence",
        polarity="negated",
    )
