"""Finds the answers of an interview without labels: questions in paragraphs of their own.

Why did you go back? ⏎ I had left something there. ⏎ Did it help? ⏎ It did. I was glad.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graphkit.extract.rules.forms.answering import answering
from graphkit.extract.rules.forms.labels import ends
from graphkit.records import Paragraph, Span
from graphkit.text.paragraphs import paragraphs

# Fewer questions may be headings of an article that answers them itself.
MIN_QUESTIONS = 3
# The least share of the questions that say “you”, and of the answers that say “I” (our own choice):
# an explainer asks and answers in nobody's voice.
MIN_PERSONAL = 0.5
# The share of such answers with which a single “you” in the questions is enough (our own choice).
MIN_SURELY_PERSONAL = 0.75
# A longer paragraph before a question mark is part of an essay (our own choice).
MAX_QUESTION_WORDS = 40
# The least share of the questions that end with their sign (our own choice).
MIN_MARKED_QUESTIONS = 0.7
# Paragraphs for each question at most (our own choice).
MAX_PARAGRAPHS_A_QUESTION = 6
# Some converters keep the stars of bold questions.
QUESTION_END = re.compile(r"\?[\"”’']?[*_]*\s*$")
SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
FIRST_PERSON_SINGULAR = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|us)\b")


def answers(doc: Doc, text: str) -> Iterator[Paragraph]:
    """The paragraphs of the answers, if the text is such an interview with one person.

    >>> from graphkit.annotate import parse
    >>> said = "Ann Dell bakes.\\nWhy do you?\\nI do.\\nDo you eat it?\\nI do.\\nYou sell it?\\nNo."
    >>> [one.span.of(said) for one in answers(parse(said), said)]
    ['I do.', 'I do.', 'No.']
    """
    lines = paragraphs(text)
    first = next((n for n, line in enumerate(lines) if QUESTION_END.search(line.of(text))), None)
    person = answering(doc, lines[first].start, ()) if first else None
    if first is None or person is None:
        return
    turns = list(_exchanges(text, lines[first:], person.of(text).split()[-1]))
    if not _is_interview(text, turns, len(lines) - first):
        return
    for question, own in turns:
        for span in own:
            cue = Span(question.end - 1, question.end)
            yield Paragraph(span=span, role="turn", speaker=person, cue=cue)


def _exchanges(text: str, lines: Sequence[Span], name: str) -> Iterator[tuple[Span, list[Span]]]:
    """Each question with the paragraphs of its answer.

    The paragraph behind a question is an answer. Another is a question if it ends with its sign, or
    speaks to somebody and not of oneself. A paragraph with the ``name`` of who answers is the
    article's own, and so are all behind it.
    """
    question, own = lines[0], list[Span]()
    for line in lines[1:]:
        words = line.of(text)
        if ends(words) or name in words:
            break
        if own and _asks(words):
            yield question, own
            question, own = line, []
        else:
            own.append(line)
    yield question, own


def _asks(words: str) -> bool:
    if QUESTION_END.search(words):
        return True
    return bool(SECOND_PERSON.search(words)) and not FIRST_PERSON_SINGULAR.search(words)


def _is_interview(text: str, turns: Sequence[tuple[Span, list[Span]]], length: int) -> bool:
    """Whether questions and answers are those of two persons who speak."""
    asked = sum(bool(SECOND_PERSON.search(one.of(text))) for one, _ in turns)
    told = sum(any(FIRST_PERSON_SINGULAR.search(s.of(text)) for s in own) for _, own in turns)
    marked = sum(bool(QUESTION_END.search(one.of(text))) for one, _ in turns)
    many = len(turns) >= MIN_QUESTIONS and length <= MAX_PARAGRAPHS_A_QUESTION * len(turns)
    short = all(len(one.of(text).split()) <= MAX_QUESTION_WORDS for one, _ in turns)
    clear = short and marked >= MIN_MARKED_QUESTIONS * len(turns)
    addressed = asked >= MIN_PERSONAL * len(turns)
    sure = addressed or (asked > 0 and told >= MIN_SURELY_PERSONAL * len(turns))
    return many and clear and sure and told >= MIN_PERSONAL * len(turns)
