"""Finds the source of a cue: the words of the sentence for the speaker."""

from spacy.tokens import Token

from graphkit.extract.clauses.displaced.interrupting import interrupting_source
from graphkit.extract.clauses.misparsed import joined_above
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_nouns import documents, support_verbs
from graphkit.extract.clauses.sequels import sequel_subject
from graphkit.extract.clauses.trees import dependents
from graphkit.text.dependencies import ACTIVE_SUBJECTS, NOMINAL_POS, VERBAL_POS
from graphkit.text.quotation_marks import QUOTATION_MARKS

# Pronouns whose antecedent is the source: “the doctor, who said …”.
RELATIVE_SOURCES = frozenset({"who", "which", "that", "whom"})
RELATIVE_DEPENDENCIES = frozenset({"relcl", "ccomp", "acl"})
# The marks after which a verb can stand before its subject: “…?” asked the old man. The mark „ ends
# no quotation.
INVERSION_MARKS = QUOTATION_MARKS - {"„"}
# Dependency labels that the parser gives to a subject after its verb.
INVERTED_SUBJECTS = frozenset({"dobj", "attr", "oprd", "npadvmod"})
# Dependency labels with which a verb without a subject has that of the verb above it.
SUBJECT_SHARING_DEPENDENCIES = frozenset({"conj", "xcomp", "advcl", "pcomp", "dep", "ccomp"})
# Dependency labels of a verb before a verb without a subject that can lend its own.
LEADING_CLAUSES = frozenset({"advcl", "ccomp", "dep"})
# Signs between a place or a heading and the sentence behind it.
DATELINE_SIGNS = frozenset({"–", "—", "--", ":"})
# Verbs whose subject may have a statement of another: “has a letter saying that …”.
OWNING_VERBS = frozenset({"have", "keep"})
# Verbs above a verb in which its subject is looked for; only a broken parse has more.
MAX_SHARING_VERBS = 8


def source(verb: Token) -> tuple[Token, ...]:
    """The noun phrase of the speaker, without its clauses; ``()`` if the sentence names none.

    A verb without a subject of its own has the one of the verb that it is joined to.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The mayor of the town called it late and said it was dear.")
    >>> source(next(t for t in doc if t.text == "said"))
    (The, mayor, of, the, town)
    """
    head = source_head(verb)
    return noun_phrase(head) if head is not None else ()


# Nouns behind “by” that tell how or when, and not who: “announced by way of a letter”.
WAYS_AND_TIMES = frozenset(
    {"way", "means", "mistake", "chance", "mail", "email", "letter", "phone", "telephone"}
    | {"video", "name", "end", "time", "law", "day", "night", "week", "month", "year"}
)


def source_head(verb: Token, above: int = 0) -> Token | None:
    """The head word of the source; ``None`` if there is none (“it is said”).

    ``above`` is the number of verbs below this one that had no subject.
    """
    if above > MAX_SHARING_VERBS:
        return None
    own = _own_source(verb)
    if own is not None:
        return _antecedent(own, verb)
    return None if is_passive(verb) or is_reduced(verb) else _shared_source(verb, above)


def _own_source(verb: Token) -> Token | None:
    """The agent of a passive verb, the subject, or the subject after the verb; else ``None``."""
    displaced = interrupting_source(verb) or sequel_subject(verb)
    if displaced is not None:
        return displaced
    agent = next(iter(dependents(verb, "agent")), None)
    actor = next(iter(dependents(agent, "pobj")), None) if agent is not None else None
    if actor is not None and actor.lemma_.lower() not in WAYS_AND_TIMES:
        return actor
    subjects = [c for c in dependents(verb, *ACTIVE_SUBJECTS) if not c.is_space and not c.is_punct]
    subject = next(iter(_behind_dateline(subjects, verb)), None)
    return subject if subject is not None else _inverted(verb)


def _behind_dateline(subjects: list[Token], verb: Token) -> list[Token]:
    """The subjects without a dateline: “CORLEY – The mayor said”, “CORLEY The mayor said”."""
    between = subjects[0].doc[subjects[0].i : subjects[-1].i] if subjects else ()
    signs = [token.i for token in between if token.text in DATELINE_SIGNS]
    behind = [subject for subject in subjects if not signs or subject.i > signs[-1]]
    two = len(behind) > 1 and behind[1].i < verb.i
    lost = two and behind[0].is_upper and behind[0].is_sent_start
    return behind[1:] if lost else behind


def _inverted(verb: Token) -> Token | None:
    """The subject right after a verb that follows a quotation mark, or ``None``.

    In “…?” asked the old man, the parser takes *man* for an object.
    """
    before = verb.doc[verb.sent.start : verb.i]
    marks = [token for token in before if token.text in INVERSION_MARKS]
    if not marks or marks[-1].i != verb.i - 1:
        return None
    if len(marks) > 1 and marks[0].i != verb.sent.start:
        return None
    behind = (child for child in verb.rights if child.dep_ in INVERTED_SUBJECTS)
    return next((child for child in behind if child.left_edge.i == verb.i + 1), None)


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive.

    >>> from graphkit.annotate import parse
    >>> is_passive(parse("It was reported that he left.")[2])
    True
    """
    return bool(dependents(verb, "nsubjpass", "auxpass"))


def is_reduced(verb: Token) -> bool:
    """Whether a verb is a passive without its auxiliary: “when *asked* if …, she said …”."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not dependents(verb, "aux", "nsubj")


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """The noun that a relative pronoun stands for (*doctor* in “the doctor, who said …”).

    Any other subject is itself, except “it” and “there” without a meaning (``None``).
    """
    if subject.lower_ in RELATIVE_SOURCES and verb.dep_ in RELATIVE_DEPENDENCIES:
        return verb.head if verb.head.pos_ in NOMINAL_POS else None
    return None if subject.dep_ == "expl" else subject


def _shared_source(verb: Token, above: int) -> Token | None:
    """The source that a verb shares with a word it depends on or with a clause before it.

    ``None`` if there is none.
    """
    head = verb.head
    if verb.dep_ == "acl" and head.pos_ in NOMINAL_POS and verb.tag_ == "VBG":
        return _issuer(head) or head
    if verb.dep_ in SUBJECT_SHARING_DEPENDENCIES and head is not verb:
        verbal = next((t for t in (head, *head.ancestors) if t.pos_ in VERBAL_POS), head)
        if quoting_verb(verb) is not None:
            return _quoted_person(verbal)
        verbal = joined_above(verb) or verbal
        return source_head(verbal, above + 1) if verbal.pos_ in VERBAL_POS else None
    leading = (c for c in verb.lefts if c.pos_ == "VERB" and c.dep_ in LEADING_CLAUSES)
    return next((s for s in map(_own_source, leading) if s is not None), None)


def _issuer(document: Token) -> Token | None:
    """The subject of the verb of “issued a statement *saying*”; ``None`` for another verb."""
    verb = document.head
    lemma = verb.lemma_.lower()
    issuing = support_verbs().get(lemma) == "yes" and lemma not in OWNING_VERBS
    issued = document.dep_ == "dobj" and issuing
    if not issued or document.lemma_.lower() not in documents():
        return None
    return source_head(verb)


def quoting_verb(verb: Token) -> Token | None:
    """The verb above “as saying”: *quoted* in “quoted her as saying”; ``None`` if there is none.

    >>> from graphkit.annotate import parse
    >>> quoting_verb(parse("The paper quoted her as saying that it was late.")[5])
    quoted
    """
    opened = verb.dep_ == "pcomp" and verb.head.lower_ == "as"
    above = verb.head.head if opened else verb
    return above if opened and above.pos_ in VERBAL_POS else None


def quoting_source(verb: Token, quoting: Token) -> Token | None:
    """The head of who quotes: the subject of *quoted*, or the noun after “by” in the passive.

    ``verb`` is that of “as saying”, ``quoting`` the one above it.
    """
    if not is_passive(quoting):
        return source_head(quoting)
    by = (c for v in (quoting, verb) for c in dependents(v, "agent", "prep") if c.lower_ == "by")
    return next((p for c in by for p in dependents(c, "pobj")), None)


def _quoted_person(verb: Token) -> Token | None:
    """The person of “quoted *her* as saying”, “*she* was quoted as saying”, or ``None``."""
    wanted = "nsubjpass" if is_passive(verb) else "dobj"
    return next(iter(dependents(verb, wanted)), None)


def behind_inverted(verb: Token, head: Token) -> tuple[Token, ...]:
    """The phrases after an inverted source that belong to it and that the parse gives to the verb.

    >>> from graphkit.annotate import parse
    >>> doc = parse("“Nobody told us anything!” shouted a woman in the crowd.")
    >>> behind_inverted(doc[7], doc[9])
    (in, the, crowd)
    """
    found: list[Token] = []
    if head.i > verb.i and head == _inverted(verb):
        end = head.right_edge.i
        for child in verb.rights:
            if child.dep_ == "prep" and child.left_edge.i == end + 1:
                found += child.subtree
                end = child.right_edge.i
    return tuple(found)
