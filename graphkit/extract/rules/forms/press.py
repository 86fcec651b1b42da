"""Finds press statements, letters and block quotations that words above them announce.

The agency released the following statement: ⏎ We regret the delay. ⏎ ###
From the desk of Mayor Quell: ⏎ “We regret the delay.”
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_clauses import FIRST_AND_SECOND_PERSON
from graphkit.extract.clauses.reporting_nouns import sources_behind
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.rules.forms.labels import PRINTED_NAME, ends, labels
from graphkit.extract.stretches import runs, stretch, tokens_at
from graphkit.records import Paragraph, Span
from graphkit.text.dependencies import VERBAL_POS
from graphkit.text.paragraphs import paragraphs
from graphkit.text.quotation_marks import OPENING_QUOTATION_MARKS

BLOCK_SIGN = ">"
FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my|me)\b", re.IGNORECASE)
SALUTATION = re.compile(r"[ \t]*(?:Dear|To) [^.!?\n]{2,80},[ \t]*$")
WRITING_VERBS = frozenset({"write", "post", "send", "publish", "issue", "release"})
ANNOUNCED_NOUNS = frozenset({"statement", "letter", "message", "email", "note", "memo", "post"})


@cache
def _letterhead() -> re.Pattern[str]:
    """The pattern of a line that names whose statement follows."""
    words = "|".join(sorted(map(re.escape, labels("letterhead")), key=len, reverse=True))
    topic = (
        r"(?:,? (?:about|after|concerning|following|in response to|on|regarding)\b[^\n]{3,150}?)?"
    )
    name = rf"((?:the )?{PRINTED_NAME})"
    return re.compile(rf"[ \t]*((?i:{words}))[ \t]+{name}{topic}[ \t]*:?[ \t]*$")


def statements(doc: Doc, text: str, quoted: Sequence[Quote]) -> Iterator[Paragraph]:
    """The paragraphs of the statements and block quotations, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> text = "Statement from Mayor Quell:\\nWe regret the delay.\\n###"
    >>> [one.span.of(text) for one in statements(parse(text), text, ())]
    ['We regret the delay.']
    """
    lines = paragraphs(text)
    for n, line in enumerate(lines[:-1]):
        announced = _by_letterhead(text, line) or _by_clause(doc, text, line, lines[n + 1 : n + 3])
        if announced:
            speaker, cue = announced
            block = text[lines[n + 1].start] == BLOCK_SIGN
            body = _block(text, lines[n + 1 :]) if block else _body(text, lines[n + 1 :], quoted)
            for span in body:
                yield Paragraph(
                    span=span,
                    role="block quotation" if block else "statement",
                    speaker=speaker,
                    cue=cue,
                )


def _by_letterhead(text: str, line: Span) -> tuple[Span, Span] | None:
    """Speaker and cue of a line such as “Statement from Mayor Quell:”."""
    found = _letterhead().match(text, line.start, line.end)
    return (Span(*found.span(2)), Span(*found.span(1))) if found else None


def _by_clause(
    doc: Doc, text: str, line: Span, following: Sequence[Span]
) -> tuple[Span, Span] | None:
    """Speaker and cue of a sentence that ends with a colon and announces what follows.

    What follows is a block quotation, or in the first person, or the sentence speaks of “the
    following statement”.
    """
    words = line.of(text).rstrip()
    if not words.endswith(":"):
        return None
    end = line.start + len(words)
    colon = tokens_at(doc, Span(end - 1, end))[0]
    first, *more = following
    block = text[first.start] == BLOCK_SIGN
    letter = bool(SALUTATION.match(text, first.start, first.end))
    spoken = block or _in_first_person(text, more[0] if letter and more else first)
    verb = next((t for t in colon.sent if _announces(t, spoken=spoken)), None)
    verb = verb or (colon.sent.root if block else None)
    head = _speaker(verb) if verb is not None else None
    if head is not None and head.lower_ in FIRST_AND_SECOND_PERSON:
        return None
    speaker = runs(noun_phrase(head)) if head is not None else ()
    cue = stretch([verb]) if verb is not None else None
    if speaker and cue:
        return speaker[0], cue
    person = _only_person(colon.sent) if spoken and not block else None
    return (person, Span(colon.idx, colon.idx + 1)) if person else None


def _in_first_person(text: str, line: Span) -> bool:
    """Whether a paragraph outside of marks speaks in the first person."""
    marked = line.of(text).lstrip()[:1] in OPENING_QUOTATION_MARKS
    return not marked and bool(FIRST_PERSON.search(text, line.start, line.end))


def _speaker(verb: Token) -> Token | None:
    """The head of who announces; for “Dell's statement reads” it is the owner of the statement."""
    head = source_head(verb)
    if head is None or head.lemma_.lower() not in ANNOUNCED_NOUNS:
        return head
    owners = (*dependents(head, "poss"), *sources_behind(head))
    return next(iter(owners), None) or _writer_before(verb) or head


def _writer_before(verb: Token) -> Token | None:
    """The subject of the sentence before “The letter reads:”, if it tells of the writing."""
    if verb.sent.start == 0:
        return None
    told = verb.doc[verb.sent.start - 1].sent.root
    written = told.lemma_.lower() in WRITING_VERBS or any(
        token.lemma_.lower() in ANNOUNCED_NOUNS for token in told.sent
    )
    return source_head(told) if written and told.pos_ in VERBAL_POS else None


def _only_person(sentence: DocSpan) -> Span | None:
    """The person of “From our reporter Petra Lund:”, if it is the only one."""
    people = [e for e in sentence.ents if e.label_ == "PERSON"]
    return Span(people[0].start_char, people[0].end_char) if len(people) == 1 else None


def _announces(verb: Token, *, spoken: bool) -> bool:
    """Whether a verb announces a statement: “released *the following statement*:”.

    If what follows is ``spoken``, any reporting verb whose clause ends with the colon does.
    """
    if verb.pos_ not in VERBAL_POS:
        return False
    if spoken and reporting_verb(verb) is not None and not dependents(verb, "ccomp"):
        return True
    objects = (child for child in verb.rights if child.dep_ == "dobj")
    nouns = (noun for noun in objects if noun.lemma_.lower() in ANNOUNCED_NOUNS)
    return any("following" in {token.lower_ for token in noun.subtree} for noun in nouns)


def _block(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines of a block quotation, without their signs."""
    for line in lines:
        if text[line.start] != BLOCK_SIGN:
            return
        signs = len(line.of(text)) - len(line.of(text).lstrip("> \t"))
        if line.start + signs < line.end:
            yield Span(line.start + signs, line.end)


def _body(text: str, lines: Sequence[Span], quoted: Sequence[Quote]) -> Iterator[Span]:
    """The paragraphs of a statement: quoted whole, or in the first person somewhere.

    It ends with a line that says so, or with a paragraph of which only a part is quoted. Without
    such a line it ends with its last paragraph in the first person.
    """
    own: list[Span] = []
    closed = False
    for line in lines:
        marked = bool(touching(quoted, line))
        other = own and marked != bool(touching(quoted, own[0]))
        closed = ends(line.of(text))
        if closed or other or (marked and not _is_quoted(line, quoted)):
            break
        own.append(line)
    if own and touching(quoted, own[0]):
        yield from own
        return
    spoken = [n for n, line in enumerate(own) if FIRST_PERSON.search(line.of(text))]
    yield from own[: len(own) if closed and spoken else spoken[-1] + 1 if spoken else 0]


def _is_quoted(line: Span, quoted: Sequence[Quote]) -> bool:
    """Whether a whole paragraph stands in marks."""
    return [quote.span for quote in touching(quoted, line)] == [line]
