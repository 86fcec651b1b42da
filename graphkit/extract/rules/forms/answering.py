"""Finds the name of who answers in an interview whose labels do not name anybody: “A:”, “NW:”."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from graphkit.extract.clauses.trees import dependents
from graphkit.records import Span
from graphkit.text.paragraphs import paragraphs

# Paragraphs before the first label in which the person is named who answers in an interview.
STANDFIRST_PARAGRAPHS = 3
# Verbs of a standfirst by which somebody is interviewed: “The Post spoke with Ann Dell”.
INTERVIEW_VERBS = frozenset({"chat", "meet", "sit", "speak", "talk"})
ASKING_VERBS = frozenset({"ask", "catch", "interview", "meet", "question"})
# Types that the parse gives to names of persons that it does not know.
MISTAKEN_TYPES = frozenset({"", "ORG"})
SPOKEN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr."})
ADDRESS_SIGNS = frozenset({",", ".", "?", "!", ":"})
# Letters of an abbreviated label: “NW”, “TR”, “MKB”.
MIN_INITIALS, MAX_INITIALS = 2, 4


def answering(doc: Doc, first: int, spoken: Sequence[Span]) -> Span | None:
    """The words for the person who answers; ``None`` if nobody or more than one may be meant.

    It is the only person whom the paragraphs before ``first`` name, or the one who is interviewed
    in them, or who is spoken to in the turns. ``spoken`` are the labels of the turns.

    >>> from graphkit.annotate import parse
    >>> text = "Ann Dell met Bo Frank for lunch.\\nQ: Why?\\nA: I was hungry."
    >>> answering(parse(text), text.index("Q:"), ()).of(text)
    'Bo Frank'
    """
    above = [line for line in paragraphs(doc.text) if line.end <= first][:STANDFIRST_PARAGRAPHS]
    end = above[-1].end if above else 0
    named = [e for e in doc.ents if e.label_ == "PERSON" and e.end_char <= end]
    named = named or [one for one in _named_subjects(doc) if one.end_char <= end]
    asked = [e for e in named if _is_asked(e.root)]
    return _only(named) or _only(asked) or _only(list(_addressed(doc, spoken)))


def by_initials(doc: Doc, text: str, label: Span, spoken: Sequence[Span]) -> Span:
    """The full name for which a label of initials stands; another label itself.

    >>> from graphkit.annotate import parse
    >>> text = "Ann Dell: Why?\\nBo Frank: I forgot.\\nAD: Truly?"
    >>> by_initials(parse(text), text, Span(35, 37), [Span(0, 8), Span(15, 23)]).of(text)
    'Ann Dell'
    """
    letters = label.of(text).replace(".", "")
    if not (MIN_INITIALS <= len(letters) <= MAX_INITIALS and letters.isupper()):
        return label
    above = (Span(e.start_char, e.end_char) for e in doc.ents if e.end_char <= label.start)
    known = (one for one in (*spoken, *above) if one.start < label.start)
    full = {_bare(one.of(text)): one for one in known if initials(one.of(text)) == letters}
    return next(iter(full.values())) if len(full) == 1 else label


def by_last_name(text: str, label: Span, spoken: Sequence[Span]) -> Span:
    """The full name in capitals of an earlier label that ends with a label; another label itself.

    >>> text = "ANN DELL: Why?\\nDELL: I forgot."
    >>> by_last_name(text, Span(15, 19), [Span(0, 8), Span(15, 19)]).of(text)
    'ANN DELL'
    """
    name = label.of(text)
    if not name.isupper():
        return label
    before = {one.of(text): one for one in reversed(spoken) if one.start < label.start}
    full = [one for words, one in before.items() if words.endswith(f" {name}")]
    return full[0] if len(full) == 1 else label


def _bare(name: str) -> str:
    return name.lower().removesuffix("'s").removesuffix("’s")


def initials(name: str) -> str:
    """The first letters of a name of several words, else ``""``.

    >>> initials("Northern Weekend"), initials("Quell")
    ('NW', '')
    """
    words = [word for word in name.split() if word[0].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _only(people: Sequence[DocSpan]) -> Span | None:
    """The longest of the names if all are one person's."""
    if not people or len({one[-1].lower_ for one in people}) > 1:
        return None
    longest = max(people, key=len)
    return Span(longest.start_char, longest.end_char)


def _named_subjects(doc: Doc) -> Iterator[DocSpan]:
    """Subjects of several words with capitals, which the parse may not know as persons."""
    for token in doc:
        first = token.left_edge.i
        name = doc[first : token.i + 1]
        plain = all(t.pos_ == "PROPN" and t.ent_type_ in MISTAKEN_TYPES for t in name)
        if token.dep_ == "nsubj" and plain and first < token.i:
            yield name


def _is_asked(head: Token) -> bool:
    """Whether somebody is spoken with: “spoke with Ann Dell”, “we asked Ann Dell”."""
    above = head.head
    if head.dep_ == "pobj" and above.lower_ in {"with", "to"}:
        return above.head.lemma_.lower() in INTERVIEW_VERBS
    return head in dependents(above, "dobj") and above.lemma_.lower() in ASKING_VERBS


def _addressed(doc: Doc, spoken: Sequence[Span]) -> Iterator[DocSpan]:
    """The names by which somebody without a label is addressed: “Mr. Frank, why did you go?”."""
    labels = {word.lower() for one in spoken for word in one.of(doc.text).split()}
    for entity in doc.ents:
        start = entity.start - (entity.start > 0 and doc[entity.start - 1].lower_ in SPOKEN_TITLES)
        titled = start < entity.start or entity[0].lower_ in SPOKEN_TITLES
        before = doc[start - 1] if start else None
        after = doc[entity.end] if entity.end < len(doc) else None
        opens = before is None or before.is_space or before.text in ADDRESS_SIGNS
        closes = after is not None and after.text in ADDRESS_SIGNS
        if titled and opens and closes and entity[-1].lower_ not in labels:
            yield entity
