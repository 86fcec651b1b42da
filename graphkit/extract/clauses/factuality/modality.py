"""Decides whether a clause leaves open that something was said: conditions, modal verbs, plays."""

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents, unquoted
from graphkit.text.dependencies import AUXILIARIES, NOUN_SUBJECTS

# Conjunctions of a condition: “if he says so”.
CONDITIONAL_MARKS = frozenset({"if", "unless", "lest", "provided", "supposing"})
# “Until she says so”, in the present tense, is a condition too; “until she said so” tells that.
WAITING_MARKS = frozenset({"until", "till"})
# Auxiliaries with which a condition can begin: “had he said so, …”.
CONDITIONAL_AUXILIARIES = frozenset({"had", "should", "were"})
# Conjunctions of a question in other words: “asked whether he had said so”.
ASKING_MARKS = frozenset({"if", "whether"})
# “May say so” and “might have said so”; “would” leaves open only what did not happen: “would have
# said so”. “Can” is none of them, since newspapers write that they “can reveal” something.
OPEN_AUXILIARIES = frozenset({"may", "might", "could", "should", "must", "ought"})
WOULD_AUXILIARIES = frozenset({"would", "'d", "’d"})
# Who says “I must say that” says it.
FIRST_PERSONS = frozenset({"i", "we"})
# In works of these kinds the persons are invented.
FICTIONS = frozenset({"comedy", "fable", "musical", "novel", "opera", "play", "sitcom"})
# Orders to think of something: “imagine her saying so”.
IMAGINING_WORDS = frozenset({"imagine", "picture", "suppose"})
PRESENT_TAGS_OF_VERBS = frozenset({"VBZ", "VBP"})


def is_conditional(verb: Token) -> bool:
    """Whether a verb stands in a condition, or in what a reader is told to imagine.

    >>> from graphkit.annotate import parse
    >>> is_conditional(parse("If Orr says so, we leave.")[2])
    True
    """
    first = _first_joined(verb)
    marks = {child.lower_ for child in dependents(first, "mark")}
    if marks & CONDITIONAL_MARKS:
        return first.dep_ not in {"ccomp", "ROOT"}
    if marks & WAITING_MARKS:
        return first.tag_ in PRESENT_TAGS_OF_VERBS
    if first.tag_ == "VBG" and first.sent[0].lower_ in IMAGINING_WORDS:
        return True
    return first.dep_ in {"advcl", "ROOT"} and _is_inverted(first)


def is_asked_about(verb: Token) -> bool:
    """Whether a verb stands in a question in other words, or after “what if”.

    >>> from graphkit.annotate import parse
    >>> is_asked_about(parse("She asked whether Orr had said so.")[5])
    True
    """
    marks = {child.lower_ for child in dependents(_first_joined(verb), "mark")}
    return bool(marks & ASKING_MARKS) and not is_conditional(verb)


def is_open(verb: Token) -> bool:
    """Whether a modal verb leaves open that something was said, or it is said in a play.

    >>> from graphkit.annotate import parse
    >>> is_open(parse("The mayor may say so.")[3]), is_open(parse("I must say it leaks.")[2])
    (True, False)
    """
    subjects = {child.lower_ for child in dependents(verb, *NOUN_SUBJECTS)}
    if subjects & FIRST_PERSONS:
        return False
    modal = {child.lower_ for child in unquoted(verb) if child.dep_ == "aux"}
    unreal = bool(modal & WOULD_AUXILIARIES) and "have" in modal
    return bool(modal & OPEN_AUXILIARIES) or unreal or _is_played(verb)


def _is_played(verb: Token) -> bool:
    """Whether a verb in the present tells what happens in a play: “in the play the king says”."""
    works = (work for prep in dependents(verb, "prep") for work in dependents(prep, "pobj"))
    return verb.tag_ in PRESENT_TAGS_OF_VERBS and any(
        work.doc[work.left_edge.i - 1].lower_ == "in" and work.lemma_.lower() in FICTIONS
        for work in works
        if work.left_edge.i > 0
    )


def _first_joined(verb: Token) -> Token:
    """The first of verbs that “and” joins, which has the conjunction and the auxiliary of all."""
    while verb.dep_ == "conj" and not dependents(verb, *NOUN_SUBJECTS):
        verb = verb.head
    return verb


def _is_inverted(verb: Token) -> bool:
    """Whether a clause begins with the auxiliary of a condition: “had he said so, …”."""
    auxiliary = next(iter(dependents(verb, *AUXILIARIES)), None)
    subject = next(iter(dependents(verb, *NOUN_SUBJECTS)), None)
    if auxiliary is None or subject is None or verb.sent[-1].text == "?":
        return False
    first = auxiliary.i == verb.left_edge.i and auxiliary.lower_ in CONDITIONAL_AUXILIARIES
    return first and auxiliary.i < subject.i < verb.i
