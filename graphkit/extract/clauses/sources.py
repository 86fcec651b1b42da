"""The source of a cue: whose words they are, as the sentence has it."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
MARKS = frozenset("“”‘’«»\"'")
LOOSE_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp"})


def source(verb: Token) -> tuple[Token, ...]:
    """The noun phrase of who says, without its clauses; empty when the sentence names nobody.

    A verb without a subject of its own has the one of the verb that it is joined to.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The mayor of the town called it late and said it was dear.")
    >>> source(next(t for t in doc if t.text == "said"))
    (The, mayor, of, the, town)
    """
    head = speaker(verb)
    return phrase(head) if head is not None else ()


def speaker(verb: Token, depth: int = 0) -> Token | None:
    """The head word of the source; none when there is none or it is no one's (“it is said”)."""
    if depth > 8:  # noqa: PLR2004 -- no sentence joins nine verbs by hand; a broken parse may
        return None
    own = _own(verb)
    if own is not None:
        return _behind_relative(own, verb)
    if passive(verb):
        return None
    return _borrowed(verb, depth)


def _own(verb: Token) -> Token | None:
    agent = next((c for c in verb.children if c.dep_ == "agent"), None)
    if agent is not None:
        return next((c for c in agent.children if c.dep_ == "pobj"), None)
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.pos_ != "SPACE"), None)
    return subject if subject is not None else _inverted(verb)


def _inverted(verb: Token) -> Token | None:
    """““…?” asked the old man”, where the parser took him for whom it was asked of."""
    before = verb.doc[verb.sent.start : verb.i]
    marks = [token for token in before if token.text in MARKS]
    if not marks or marks[-1].i != verb.i - 1:
        return None
    if len(marks) > 1 and marks[0].i != verb.sent.start:
        return None
    behind = (c for c in verb.rights if c.dep_ in {"dobj", "attr", "oprd", "npadvmod"})
    return next((c for c in behind if c.left_edge.i == verb.i + 1), None)


def passive(verb: Token) -> bool:
    """Whether a verb is in the passive.

    >>> from graphkit.annotate import parse
    >>> passive(parse("It was reported that he left.")[2])
    True
    """
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def _behind_relative(subject: Token, verb: Token) -> Token | None:
    """“the doctor, who said …”: the doctor."""
    if subject.lower_ in RELATIVE and verb.dep_ in {"relcl", "ccomp", "acl"}:
        return verb.head if verb.head.pos_ in {"NOUN", "PROPN", "PRON"} else None
    return None if subject.dep_ == "expl" else subject


def _borrowed(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if verb.dep_ == "acl" and head.pos_ in {"NOUN", "PROPN", "PRON"} and verb.tag_ == "VBG":
        return head
    if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "dep", "ccomp"} and head is not verb:
        verbal = head if head.pos_ in {"VERB", "AUX"} else head.head
        if verb.dep_ == "pcomp" and head.lower_ == "as":
            return _quoted(verbal)
        return speaker(verbal, depth + 1) if verbal.pos_ in {"VERB", "AUX"} else None
    left = [c for c in verb.lefts if c.pos_ == "VERB" and c.dep_ in {"advcl", "ccomp", "dep"}]
    return next((s for s in (_own(c) for c in left) if s is not None), None)


def _quoted(verb: Token) -> Token | None:
    """Whose words they are that “a paper quoted her as saying”, “she was quoted as saying”."""
    wanted = "nsubjpass" if passive(verb) else "dobj"
    return next((c for c in verb.children if c.dep_ == wanted), None)


def turned(verb: Token, head: Token) -> tuple[Token, ...]:
    """What belongs to a source behind its verb though the parser hung it on the verb.

    >>> from graphkit.annotate import parse
    >>> doc = parse("“Nobody told us anything!” shouted a woman in the crowd.")
    >>> turned(doc[7], doc[9])
    (in, the, crowd)
    """
    found: list[Token] = []
    if head.i > verb.i and head == _inverted(verb):
        end = head.right_edge.i
        for child in (c for c in verb.rights if c.dep_ == "prep" and c.left_edge.i == end + 1):
            found += child.subtree
            end = child.right_edge.i
    return tuple(found)


def phrase(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head word without relative clauses and appositions behind it.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The old man, who lives here, said so.")
    >>> phrase(doc[2])
    (The, old, man)
    """
    dropped = {
        token
        for child in head.subtree
        if child is not head and child.dep_ in LOOSE_CLAUSES and child.i > head.i
        for token in child.subtree
    }
    kept = [token for token in head.subtree if token not in dropped and not token.is_space]
    return tuple(_unbroken(kept, head))


def _unbroken(tokens: list[Token], head: Token) -> list[Token]:
    """The run of tokens around the head, without punctuation and “and” at its ends."""
    at = next(n for n, token in enumerate(tokens) if token.i == head.i)
    first = last = at
    while first > 0 and tokens[first - 1].i == tokens[first].i - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].i == tokens[last].i + 1:
        last += 1
    run = tokens[first : last + 1]
    while run and run[-1] is not head and (run[-1].is_punct or run[-1].dep_ == "cc"):
        run.pop()
    while run and run[0] is not head and (run[0].is_punct or run[0].dep_ == "cc"):
        run.pop(0)
    return run
