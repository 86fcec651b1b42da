"""Corrects the content and the source of an attribution that the model found, by text and parse."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.contents.relatives import RELATIVE_WORDS
from graphkit.extract.clauses.reporting_nouns import reporting_nouns, support_verbs
from graphkit.extract.clauses.sequels import sequel_start
from graphkit.extract.clauses.sources import OWNING_VERBS
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import tokens_at, trim, united
from graphkit.records import Span
from graphkit.text.dependencies import NOMINAL_POS, VERBAL_POS
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import overlap

# After one of these stands the occasion of the report, if the parse attaches it to the reporting
# verb.
OCCASION_OPENERS = frozenset({"after", "ahead", "before", "during", "following"})

# Frames of a preposition behind the person who is spoken to: “warned farmers against fires”.
ADDRESSING_PREPOSITIONS = frozenset({"about", "against", "of"})
# The tag of “their”, which is part of the speaker in “their resolution demands that …”.
POSSESSIVE_TAG = "PRP$"
# Classes of verbs with which a relative clause reports: “the plan, which Berg *praised*”.
JUDGING = frozenset({"accusation", "denial", "evaluation"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def content_edges(
    content: Iterable[Span], doc: Doc, text: str, quoted: Sequence[Quote]
) -> tuple[Span, ...]:
    """The content with the marks of its quotations, without a full stop at its end."""
    parts = (_before_sequel(span, doc, text) for span in content)
    marked = united((_marked(span, text, quoted) for span in parts), text)
    tokens = tokens_at(doc, marked[-1])
    if tokens[-1].text != "." or len(tokens) == 1:
        return marked
    before = tokens[-1].nbor(-1)
    return (*marked[:-1], Span(marked[-1].start, before.idx + len(before)))


def _before_sequel(span: Span, doc: Doc, text: str) -> Span:
    """The span without what came next: “it was safe, | only for the mayor to say that …”."""
    starts = (sequel_start(token) for token in tokens_at(doc, span))
    places = [doc[start].idx for start in starts if start is not None]
    end = min((place for place in places if span.start < place < span.end), default=span.end)
    return trim(Span(span.start, end), text) or span if end < span.end else span


def _marked(span: Span, text: str, quoted: Sequence[Quote]) -> Span:
    """The span grown over the marks of each quotation all of whose words it has."""
    start, end = span.start, span.end
    for quote in touching(quoted, span):
        opens, closes = quote.span.start, quote.span.end
        before = WORD_CHARACTERS.search(text, opens, max(span.start, opens))
        after = WORD_CHARACTERS.search(text, min(span.end, closes), closes)
        if not before and not after:
            start, end = min(start, opens), max(end, closes)
    return Span(start, end)


def without_occasion(
    content: tuple[Span, ...], one: AttributionCandidate, doc: Doc
) -> tuple[Span, ...]:
    """The model's content without the occasion of the report: “agreed to it | during the talks”.

    It is without the next clause, too: “insisted that it was late, | but nobody left”. Either
    begins where the content of the rule (``one``) ends.
    """
    end, last = one.content[-1].end, content[-1]
    tail = tokens_at(doc, Span(end, last.end)) if last.start < end < last.end else ()
    words = [token for token in tail if not token.is_punct]
    cues = {token for span in one.cue for token in tokens_at(doc, span)}
    if words and words[0].head in cues and _opens_another(words[0], comma=words[0] != tail[0]):
        return (*content[:-1], Span(last.start, end))
    return content


def without_addressee(
    content: tuple[Span, ...], one: AttributionCandidate, doc: Doc
) -> tuple[Span, ...]:
    """The model's content without who is spoken to: “warned | farmers against | burning straw”.

    The content of the rule (``one``) begins behind the person and a preposition.
    """
    first, start = content[0], one.content[0].start
    if one.frame not in ADDRESSING_PREPOSITIONS or not first.start < start < first.end:
        return content
    cues = {token for span in one.cue for token in tokens_at(doc, span)}
    before = tokens_at(doc, Span(first.start, start))
    told = {token for cue in cues for c in cue.rights if c.dep_ == "dobj" for token in c.subtree}
    spoken_to = all(token in told or token.lower_ == one.frame for token in before)
    return (Span(start, first.end), *content[1:]) if spoken_to else content


def _opens_another(word: Token, *, comma: bool) -> bool:
    """Whether a word that depends on the cue opens an occasion, or a clause of its own."""
    if word.dep_ == "cc" and comma:
        joined = (child for child in word.head.children if child.dep_ == "conj")
        return any(c.dep_ in SUBJECTS for verb in joined for c in verb.children)
    return word.lower_ in OCCASION_OPENERS and not comma


def is_inside_sequel(learned: LearnedAttribution, doc: Doc) -> bool:
    """Whether the content begins in what came next: “said yes, only for | the mayor to say …”.

    Then it is the content of another report than that of the cue.
    """
    inner = (token for span in learned.content for token in tokens_at(doc, span))
    starts = (doc[start].idx for t in inner if (start := sequel_start(t)) is not None)
    return any(learned.cue[-1].end <= at < learned.content[0].start for at in starts)


def is_bare(learned: LearnedAttribution, text: str) -> bool:
    """Whether the content of the model is no more than the word that opens a clause."""
    words = "".join(span.of(text) for span in learned.content).strip(" ,").lower()
    return words in RELATIVE_WORDS


def misses_its_noun(one: AttributionCandidate, content: Sequence[Span], doc: Doc) -> bool:
    """Whether a content has only what follows the cue of a relative clause.

    That of the rule (``one``) has the noun, too: “*the film*, which critics called *a mess*”.
    """
    verb = cue_head(one.cue, doc)
    behind = content[0].start > one.cue[0].start > one.content[0].start
    return verb.dep_ == "relcl" and behind


def is_of_relative_clause(one: AttributionCandidate, verb: Token, doc: Doc) -> bool:
    """Whether a report is a relative clause of a noun of speech, or has one around its cue.

    Examples are “a charge the bank rejected” and “a fee which the bank claimed was legal”. A person
    or an organization with a name can judge any noun so: “the plan, which Berg praised”.
    """
    before = one.content[0].end <= verb.idx
    if not before or not one.source or one.commitment == "belief":
        return False
    words = tokens_at(doc, one.content[0])
    if one.frame == "object":
        judged = one.commitment in JUDGING and verb.dep_ == "relcl" and _has_name(_source(one, doc))
        return judged or any(token.lemma_.lower() in reporting_nouns() for token in words)
    around = one.frame == "clause" and verb.idx < one.content[-1].start
    return around and verb.dep_ == "relcl" and verb.head in words


def _source(one: AttributionCandidate, doc: Doc) -> list[Token]:
    return [token for span in one.source for token in tokens_at(doc, span)]


def is_issued(one: AttributionCandidate, doc: Doc) -> bool:
    """Whether somebody issues a noun with all that it says: “gave her word that it was safe”.

    A noun without a source is one that somebody denies.
    """
    if one.rule is not AttributionRule.NOUN:
        return False
    noun = tokens_at(doc, one.cue[0])[0]
    if not one.source:
        return True
    verb = noun.head.lemma_.lower()
    issued = support_verbs().get(verb) == "yes" and verb not in OWNING_VERBS
    return issued and noun.dep_ == "dobj" and tokens_at(doc, one.content[0])[0].lower_ == "that"


def joined_source(
    one: AttributionCandidate, learned: LearnedAttribution, doc: Doc
) -> tuple[Span, ...]:
    """The source of the model or of the rule, which is that of the parse.

    If both overlap, it is the model's if that is a noun phrase, without an apposition after a name.
    Else it is the model's if it has one, unless “and” joins the cue to another verb: the parse
    finds a shared subject far away.
    """
    if _is_name_before_apposition(one.source, learned.source, doc):
        return one.source
    if any(overlap(a, b) for a in one.source for b in learned.source):
        return learned.source if _is_noun_phrase(learned.source, doc) else one.source
    joined = cue_head(one.cue, doc).dep_ == "conj"
    return learned.source if learned.source and not joined else one.source


def _is_name_before_apposition(name: Sequence[Span], source: Sequence[Span], doc: Doc) -> bool:
    """Whether a source is a person's name with an apposition: “Ada Berg, President Nordkom Asia”.

    Another name in the apposition is not that of the speaker.
    """
    if len(name) != 1 or len(source) != 1 or name[0].start != source[0].start:
        return False
    behind = tokens_at(doc, Span(name[0].end, source[0].end)) if name[0].end < source[0].end else ()
    called = tokens_at(doc, name[0])[-1].ent_type_ == "PERSON"
    return called and bool(behind) and behind[0].text == "," and _has_name(behind)


def _has_name(tokens: Sequence[Token]) -> bool:
    return any(token.pos_ == "PROPN" for token in tokens)


def _is_noun_phrase(source: Sequence[Span], doc: Doc) -> bool:
    """Whether a source is a single span of whole words with a noun or pronoun.

    Part of a word is none: the model sees several words in “F.B.I.”.
    """
    inside = tokens_at(doc, source[0]) if len(source) == 1 else ()
    if not inside or inside[0].idx < source[0].start or inside[-1].tag_ == POSSESSIVE_TAG:
        return False
    return any(token.pos_ in NOMINAL_POS for token in inside)


def cue_head(cue: Sequence[Span], doc: Doc) -> Token:
    """The cue's verb, else the first of its words: *say* in “is yet to say”."""
    words = [token for span in cue for token in tokens_at(doc, span)]
    verbs = [token for token in words if token.pos_ in VERBAL_POS and token.dep_ != "aux"]
    first = (verbs or words)[0]
    below = [verb for verb in verbs if verb.dep_ == "xcomp" and verb.head == first]
    return below[0] if below and first.pos_ == "AUX" else first
