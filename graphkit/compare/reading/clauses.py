"""Finds the clauses that a claim asserts or denies, with what they are said of."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphkit.compare.reading.clause_words import infinitive, negative, own_words, telling, times
from graphkit.compare.reading.content import Content, key, nominal, root, thing
from graphkit.compare.reading.demanded import asks_for_act, demanded_noun
from graphkit.compare.reading.tables import listed, moods, said_nouns
from graphkit.records import ClaimClause, Mood, Span, Thing
from graphkit.text.dependencies import NOUN_SUBJECTS, VERBAL_POS

OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "nsubjpass", "dative", "ccomp"})
# “the claim that she had been warned”
CLAUSES_OF_SAID_NOUNS = frozenset({"acl", "ccomp", "relcl"})
# Entities that tell when, and complete no verb.
TIMES = frozenset({"DATE", "TIME"})
# The mood that the class of the saying gives to the clauses of its claim.
MOOD_OF_COMMITMENT: dict[str, Mood] = {
    "order": "required",
    "promise": "future",
    "refusal": "future",
    "expectation": "possible",
}
# Classes of saying that turn what their claim says.
DENYING = frozenset({"denial", "refusal"})
# Classes whose claim is not claimed.
UNCLAIMED = frozenset({"question", "silence", "thanks", "belief"})


def clauses(content: Content) -> tuple[ClaimClause, ...]:
    """The clauses of a claim, in the order of the text; none of a saying that is not asserted."""
    seen = content.statement.utterance
    asked = seen.commitment == "question" and asks_for_act(content)
    if seen.polarity != "asserted" or (seen.commitment in UNCLAIMED and not asked):
        return ()
    found = tuple(_clause(head, content, turned=turned) for head, turned in _heads(content))
    return found or tuple(demanded_noun(content))


def _heads(content: Content) -> Iterator[tuple[Token, bool]]:
    """The verbs that the claim rests on, and whether a verb above denies them."""
    for top in content.roots():
        verb = top
        if verb.dep_ == "prep" or verb.pos_ == "ADP":
            verb = next((c for c in verb.children if c.dep_ == "pcomp"), verb)
        if verb.pos_ in VERBAL_POS:
            yield from _down(verb, content, turned=False)
        elif root(verb) in said_nouns():
            for clause in verb.children:
                if clause.dep_ in CLAUSES_OF_SAID_NOUNS and clause.pos_ in VERBAL_POS:
                    yield from _down(clause, content, turned=False)


def _down(verb: Token, content: Content, *, turned: bool) -> Iterator[tuple[Token, bool]]:
    """The verb, or the clause below “I think”, and the verbs joined to it by “and”."""
    below = [c for c in verb.children if c.dep_ == "ccomp" and c.i in content.tokens]
    below = [c for c in below if c.pos_ in VERBAL_POS]
    if below and root(verb) in listed("attitude"):
        for clause in below:
            yield from _down(clause, content, turned=turned ^ _negated(verb))
    elif verb.dep_ != "aux":
        yield verb, turned
    for other in verb.children:
        if other.dep_ == "conj" and other.pos_ in VERBAL_POS and other.i in content.tokens:
            yield from _down(other, content, turned=False)


def _clause(verb: Token, content: Content, *, turned: bool) -> ClaimClause:
    inside = set(content.tokens)
    words = own_words(verb, inside)
    heads = [t for t in _objects(verb, inside) if not negative(t) and t.ent_type_ not in TIMES]
    copular = root(verb) == "be" and next((t for t in heads if t.dep_ in {"acomp", "attr"}), None)
    predicate = copular or verb
    denied = sum((_negated(verb), turned, content.statement.utterance.commitment in DENYING))
    denied += sum(
        negative(t) or _none_of(t)
        for t in _arguments(verb, inside)
        if t.dep_ not in NOUN_SUBJECTS or not negative(t)
    )
    there = any(c.dep_ == "expl" for c in verb.children)
    rest = [t for t in heads if t is not predicate or there]
    objects = {key(t, content) for t in rest}
    return ClaimClause(
        span=Span(words[0].idx, words[-1].idx + len(words[-1])),
        predicate=root(predicate),
        negated=denied % 2 == 1,
        mood=_mood(verb, content),
        subject=_subject(verb, content),
        objects=tuple(sorted(objects)),
        parts=tuple(sorted({key(t, content) for t in telling(words)} | objects)),
        numbers=tuple(t.lower_ for t in words if t.like_num and t.ent_type_ != "DATE"),
        times=times(words),
        acts=tuple(sorted({root(t) for t in words if t.pos_ == "VERB" and t.i != verb.i})),
    )


def _objects(verb: Token, inside: set[int]) -> Iterator[Token]:
    """The heads that complete a verb, those behind its prepositions too."""
    for child in verb.children:
        if child.i not in inside:
            continue
        if child.dep_ in OBJECTS and not (child.dep_ == "ccomp" and nominal(child)):
            yield child
            if child.dep_ == "xcomp":
                yield from _objects(child, inside)
        elif child.dep_ in {"prep", "agent"} and child.dep_ != "agent":
            yield from (c for c in child.children if c.dep_ in {"pobj", "pcomp"} and c.i in inside)


def _none_of(token: Token) -> bool:
    """Whether a noun has “no” before it."""
    near = (c.lower_ for c in token.children if c.dep_ in {"det", "neg"})
    return any(moods().get(word) == "negated" for word in near)


def _arguments(verb: Token, inside: set[int]) -> list[Token]:
    return [
        c
        for c in verb.children
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and c.i in inside
    ]


def _negated(verb: Token) -> bool:
    near = [
        c for c in verb.children if c.dep_ in {"neg", "advmod"} or c.dep_ in {"nsubj", "nsubjpass"}
    ]
    return sum(moods().get(c.lower_) == "negated" for c in near) % 2 == 1


def _mood(verb: Token, content: Content) -> Mood:
    """How a clause is claimed: by its helping words, else by the class of the saying."""
    if any(c.lower_ in {"if", "unless", "whether"} and c.dep_ == "mark" for c in verb.children):
        return "possible"
    if any(
        c.dep_ == "advcl" and any(m.lower_ in {"if", "unless"} for m in c.children)
        for c in verb.children
    ):
        return "possible"
    effects = [
        moods().get(c.lower_) for c in verb.children if c.dep_ in {"aux", "advmod", "auxpass"}
    ]
    if "backshifted" in effects:
        return "possible" if content.statement.utterance.kind == "direct" else "future"
    for mood in ("possible", "required", "future"):
        if mood in effects:
            return mood
    if infinitive(verb) and content.statement.utterance.verb in listed("calling verb"):
        return "required"
    return MOOD_OF_COMMITMENT.get(content.statement.utterance.commitment, "fact")


def _addressee(verb: Token, content: Content) -> Thing | None:
    """The only one of whom something is asked: “urged him to go”."""
    whom = content.statement.addressees
    place = Span(verb.idx, verb.idx + len(verb))
    return Thing(span=place, topic=whom[0]) if len(whom) == 1 else None


def _subject(verb: Token, content: Content) -> Thing | None:
    """What a clause is said of: its subject, the accused, or the speaker of “refused to go”."""
    while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i in content.tokens]
    if subjects and moods().get(subjects[0].lower_) == "negated":
        return None
    if subjects:
        return thing(subjects[0], content)
    seen = content.statement.utterance
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return None
    to = infinitive(verb)
    asked = to and (seen.commitment == "order" or seen.verb in listed("calling verb"))
    if seen.commitment == "accusation" or asked:
        accused = next((t for t in content.roots() if nominal(t)), None)
        return thing(accused, content) if accused is not None else _addressee(verb, content)
    if (
        (to or verb.tag_ == "VBG")
        and content.statement.actors
        and seen.commitment in {"refusal", "promise", "denial", "admission"}
    ):
        return Thing(span=Span(verb.idx, verb.idx + len(verb)), topic=content.statement.actors[0])
    return None
