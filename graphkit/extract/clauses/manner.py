"""Finds verbs of manner that report a quotation, though no table has them: “…,” the captain beamed.

Any verb can do so if it stands right after a quotation that does not end its sentence, together
with a person as its subject and without an object.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.cues import Cue, ReportingVerb, reporting_verb
from graphkit.extract.clauses.factuality.polarity import polarity
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.quotes.kinds import RUNS_ON
from graphkit.extract.quotes.quotes import Quote

# Tokens after a quote among which its verb is looked for (our own choice).
MAX_TOKENS_TO_VERB = 12
TENSED_TAGS = frozenset({"VBD", "VBZ"})
PERSONAL_PRONOUNS = frozenset({"he", "she", "they"})
OBJECT_LABELS = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "oprd"})


def manner_cues(doc: Doc, text: str, quoted: Iterable[Quote]) -> Iterator[Cue]:
    """The cues that are verbs of manner, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.quotes.quotes import quotes
    >>> text = "“Brilliant,” Lev Brandt purred."
    >>> [cue.verb.lemma for cue in manner_cues(parse(text), text, quotes(text))]
    ['purr']
    """
    for quote in quoted:
        before = text[: quote.span.start].rstrip(" \t")
        opens = not before or before[-1] in "\n.!?”\"’'»"
        if opens and RUNS_ON.search(quote.span.of(text)):
            verb = _verb_behind(doc, quote.span.end)
            if verb is not None:
                row = ReportingVerb(verb.lemma_.lower(), "neutral", frozenset({"quote"}), ())
                yield Cue(verb, row, (verb,), "asserted")


def _verb_behind(doc: Doc, end: int) -> Token | None:
    """The verb that reports the quote which ends at an offset, or ``None``."""
    rest = doc.char_span(end, doc[-1].idx + len(doc[-1]), alignment_mode="contract")
    following = rest[:MAX_TOKENS_TO_VERB] if rest is not None else ()
    verb = next((token for token in following if token.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.tag_ not in TENSED_TAGS or reporting_verb(verb) is not None:
        return None
    first = next(token for token in following if not token.is_space)
    return verb if _reports(verb, first) else None


def _reports(verb: Token, first: Token) -> bool:
    """Whether a verb and its subject begin right after the quote, and no object follows."""
    head = source_head(verb)
    if head is None or head.i < first.i or not _is_person(head):
        return False
    start = min(noun_phrase(head)[0].i, verb.i)
    objects = [c for c in verb.children if c.dep_ in OBJECT_LABELS and c.i >= first.i]
    others = [c for c in objects if c != head]
    plain = polarity(verb) == "asserted" and "\n" not in first.doc[first.i : verb.i + 1].text
    return start == first.i and not others and plain


def _is_person(head: Token) -> bool:
    common = head.pos_ == "NOUN" or (not head.ent_type_ and bool(dependents(head, "det")))
    return head.ent_type_ == "PERSON" or head.lower_ in PERSONAL_PRONOUNS or common
