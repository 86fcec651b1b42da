"""Finds reports that somebody refused to speak: “declined to comment”, “could not be reached”."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.factuality.polarity import governors, is_not_yet, polarity
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_nouns import support_verbs
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.stretches import runs, stretch
from graphkit.gazetteer import seeds
from graphkit.text.dependencies import NOMINAL_POS, VERBAL_POS

# Nouns of “could not be reached for comment”.
COMMENT_NOUNS = frozenset({"comment", "interview", "response", "statement"})
# Nouns of “offered no comment”, “gave no details”.
WITHHELD_NOUNS = COMMENT_NOUNS | {"answer", "detail", "explanation", "information", "reason"}
# Dependency labels of what is not spoken about.
TOPIC_LABELS = frozenset({"prep", "dobj", "ccomp"})
# Verbs of answering, and nouns for what somebody may be asked with.
ANSWERING_VERBS = frozenset({"answer", "reply", "respond"})
ASKING_NOUNS = frozenset(
    {
        *("request", "question", "query", "inquiry", "enquiry", "call", "phone", "message"),
        *("email", "e", "letter", "text", "reporter", "journalist", "criticism", "accusation"),
        *("allegation", "charge", "claim", "complaint"),
    }
)  # fmt: skip
UNTOLD_PAIRS = frozenset({("confirm", "deny"), ("deny", "confirm")})
UNSPEAKING_SUBJECTS = frozenset({"it", "that", "this", "there", "which"})
NEGATED_AUXILIARIES = frozenset({"aux", "neg", "auxpass"})


class Silence(NamedTuple):
    """A row of ``seeds/cues/silences.tsv``."""

    verb: str
    word: str
    polarity: str


@cache
def _silences() -> tuple[Silence, ...]:
    table = seeds.rows("cues/silences.tsv")
    return tuple(Silence(row["verb"], row["word"], row["polarity"]) for row in table)


def silence_attributions(doc: Doc) -> tuple[AttributionCandidate, ...]:
    """The reports that a source did not speak, in the order of the text; the topic is content.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The bank declined to comment on the sale.")
    >>> [(a.cue[0].of(doc.text), a.content[0].of(doc.text)) for a in silence_attributions(doc)]
    [('declined', 'to comment on the sale')]
    """
    verbs = (token for token in doc if token.pos_ in VERBAL_POS)
    forms = (_refused, _unreached, _withheld, _neither, _kept_silent)
    found = (next(filter(None, (form(verb) for form in forms)), None) for verb in verbs)
    return tuple(one for one in found if one)


def _refused(verb: Token) -> AttributionCandidate | None:
    """The attribution of a negated verb of answering, or ``None``.

    Examples are “declined to comment”, “would not comment on it”, “did not respond to a request”.
    """
    row = reporting_verb(verb)
    if row is None or "silence" not in row.frames or verb.pos_ != "VERB":
        return None
    if polarity(verb) != "negated" or dependents(verb, "ccomp") or not _was_asked(verb):
        return None
    governed = is_not_yet(verb) or (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() in governors()
    )
    cue = [verb.head] if governed else _auxiliaries(verb)
    return _attribution(source_head(verb), cue, list(_content(verb, governed=governed)), verb)


def _was_asked(verb: Token) -> bool:
    """Whether a verb of answering answers to words: “to a request”, not “to the invitation”."""
    if verb.lemma_.lower() not in ANSWERING_VERBS:
        return True
    to = (c for prep in dependents(verb, "prep") for c in prep.children if prep.lower_ == "to")
    answered = [c for c in (*dependents(verb, "dobj"), *to) if c.pos_ in NOMINAL_POS]
    return all(one.lemma_.lower() in ASKING_NOUNS for one in answered)


def _neither(verb: Token) -> AttributionCandidate | None:
    """The attribution of “would neither confirm nor deny the attack”, or ``None``."""
    first = verb.head
    both = (first.lemma_.lower(), verb.lemma_.lower())
    if verb.dep_ != "conj" or both not in UNTOLD_PAIRS or polarity(first) != "negated":
        return None
    objects = [c for c in verb.rights if c.dep_ in TOPIC_LABELS]
    told = [token for one in objects for token in one.subtree]
    both_of_them = [child for child in first.lefts if child.dep_ == "preconj"]
    cue = [*_auxiliaries(first), *both_of_them, *verb.doc[first.i : verb.i + 1]]
    return _attribution(source_head(first), cue, told, verb)


def _kept_silent(verb: Token) -> AttributionCandidate | None:
    """The attribution of “kept silent about it” and “dodged questions”, or ``None``."""
    rows = [row for row in _silences() if row.verb == verb.lemma_.lower()]
    for row in rows:
        word = next((c for c in verb.rights if c.lemma_.lower() == row.word), None)
        if word is None or polarity(verb) != row.polarity:
            continue
        topic = [c for c in (*word.rights, *verb.rights) if c.dep_ == "prep" and c.i > word.i]
        behind = [token for prep in topic[:1] for token in prep.subtree]
        described = word.pos_ == "ADJ" and behind
        told = behind if described else [*word.subtree, *behind]
        cue = [*_auxiliaries(verb), verb, *([word] if described else [])]
        head = next(iter(dependents(verb, "nsubjpass")), None) or source_head(verb)
        return _attribution(head, cue, told, verb)
    return None


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.lefts if child.dep_ in NEGATED_AUXILIARIES]


def _content(verb: Token, *, governed: bool) -> Iterator[Token]:
    """The verb and its phrases with a preposition; for a ``governed`` verb its “to”, too."""
    yield from (child for child in verb.lefts if governed and child.dep_ == "aux")
    yield verb
    yield from (t for child in verb.rights if child.dep_ in TOPIC_LABELS for t in child.subtree)


def _unreached(verb: Token) -> AttributionCandidate | None:
    """The attribution of “could not be reached for comment”, or ``None``."""
    if verb.lemma_.lower() != "reach" or polarity(verb) != "negated":
        return None
    preps = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "for"]
    if not any(c.lemma_.lower() in COMMENT_NOUNS for prep in preps for c in prep.children):
        return None
    head = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    return _attribution(head, [*_auxiliaries(verb), verb], list(preps[0].subtree), verb)


def _withheld(verb: Token) -> AttributionCandidate | None:
    """The attribution of “said nothing about it” and “offered no further comment”, or ``None``."""
    word = next((c for c in verb.rights if c.dep_ == "dobj" and _is_nothing(c, verb)), None)
    if word is None or verb.pos_ != "VERB" or polarity(verb) != "asserted":
        return None
    head = source_head(verb)
    behind = [c for c in verb.rights if c.dep_ == "prep" and c.i > word.i]
    told = [*word.subtree, *(t for prep in behind[:1] for t in prep.subtree)]
    named = head is not None and head.lower_ not in UNSPEAKING_SUBJECTS
    return _attribution(head, [verb], told, verb) if named else None


def _is_nothing(noun: Token, verb: Token) -> bool:
    """Whether the object of a verb means that nothing was said."""
    if noun.lower_ == "nothing":
        told = next((c for c in noun.rights if c.dep_ in {"relcl", "acl"}), verb)
        row = reporting_verb(told)
        return row is not None and "quote" in row.frames and "clause" in row.frames
    none = any(child.lower_ == "no" for child in noun.lefts)
    return none and noun.lemma_.lower() in WITHHELD_NOUNS and verb.lemma_.lower() in support_verbs()


def _attribution(
    head: Token | None, cue: list[Token], reported: list[Token], verb: Token
) -> AttributionCandidate | None:
    """The attribution of a refusal, or ``None`` without a source, a cue or a content."""
    content = stretch(reported)
    if head is None or content is None or not cue:
        return None
    return AttributionCandidate(
        source=runs(noun_phrase(head)),
        cue=runs(cue),
        content=(content,),
        verb=verb.lemma_.lower(),
        commitment="silence",
        rule=AttributionRule.SILENCE,
        polarity="negated",
    )
