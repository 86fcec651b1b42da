"""Finds the words of a claim that judge something good or bad, and what they judge."""

from collections.abc import Iterator
from typing import Literal, cast

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from graphkit.compare.reading.content import Content, nominal, root, thing
from graphkit.compare.reading.tables import judging_words, listed, moods
from graphkit.records import ClaimJudgement, Side, Span, Thing
from graphkit.text.dependencies import NOUN_SUBJECTS

PARTS: dict[str, str] = {"ADJ": "adjective", "NOUN": "noun", "VERB": "adjective"}
TURNED: dict[Side, Side] = {"good": "bad", "bad": "good"}
COMPLEMENTS = frozenset({"attr", "acomp", "oprd", "ccomp", "xcomp"})
# Prepositions of what there is progress or failure in.
PREPOSITIONS_OF_A_MATTER = frozenset({"in", "on", "at", "of", "toward", "towards", "with", "for"})
# What a saying of these classes holds is not judged but asked for, feared or awaited.
UNJUDGED = frozenset({"order", "question", "promise", "expectation", "refusal", "silence"})
Told = Literal["negated", "wished", "told"]


def judgements(content: Content) -> tuple[ClaimJudgement, ...]:
    """The judgements of a claim, each word once, in the order of the text."""
    seen = content.statement.utterance
    if seen.polarity != "asserted" or seen.commitment in UNJUDGED:
        return ()
    found = [*_by_cue(content), *_named(content), *_by_speaker(content)]
    taken = {one.words for one in found}
    found += [one for one in _inside(content) if one.words not in taken]
    turned = seen.commitment == "denial" and not any(True for _ in _by_cue(content))
    return tuple(sorted((_turn(one) if turned else one for one in found), key=lambda j: j.words))


def _turn(judgement: ClaimJudgement) -> ClaimJudgement:
    return ClaimJudgement(
        words=judgement.words, side=TURNED[judgement.side], target=judgement.target
    )


def side_of(token: Token) -> Side | None:
    """The side of a judging word by itself.

    A participle counts as the adjective that it looks like.
    """
    if any(c.lower_ == "too" and c.dep_ == "advmod" for c in token.children):
        return "bad" if token.pos_ == "ADJ" else None
    part = PARTS.get(token.pos_)
    if part is None or any(c.dep_ == "xcomp" for c in token.children):
        return None  # “welcome to come” judges nobody
    for word in (token.lemma_.lower(), token.lower_, _hyphenated(token).text.lower()):
        for kind in (part, "adjective", "noun"):
            if side := judging_words().get((word, kind)):
                return cast("Side", side)
    return None


def _hyphenated(token: Token) -> DocSpan:
    """The whole of a word with hyphens that begins with a token; the token alone inside one."""
    doc, end = token.doc, token.i + 1
    if token.i and doc[token.i - 1].text == "-" and not doc[token.i - 1].whitespace_:
        return doc[token.i : end]
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_:
        end += 2
    return doc[token.i : end]


def _by_cue(content: Content) -> Iterator[ClaimJudgement]:
    """The judgement of a verb such as “praised” on what its claim names."""
    seen = content.statement.utterance
    side = judging_words().get((seen.verb, "verb"))
    first = next((t for t in content.roots() if nominal(t)), None)
    if side and seen.cue and first is not None and seen.kind != "direct":
        yield ClaimJudgement(
            words=seen.cue[0], side=cast("Side", side), target=thing(first, content)
        )


def _by_speaker(content: Content) -> Iterator[ClaimJudgement]:
    """The judgements of “I support the plan”: the speaker is the subject of a judging verb."""
    speakers = set(content.statement.actors)
    for i in content.tokens:
        verb = content.doc[i]
        side = judging_words().get((verb.lemma_.lower(), "verb"))
        if side is None or verb.pos_ != "VERB" or _state(verb, content) == "wished":
            continue
        subject = _subject(verb, content)
        matter = next(
            (c for c in verb.children if c.dep_ == "dobj" and c.i in content.tokens), None
        )
        if subject and subject.topic in speakers and matter is not None:
            yield _judged(verb, cast("Side", side), thing(matter, content), content)


def _named(content: Content) -> Iterator[ClaimJudgement]:
    """The judgements of “called the plan a waste”: the first noun phrase is what is judged."""
    seen = content.statement.utterance
    if seen.verb not in listed("naming verb") or seen.kind == "direct":
        return
    words = [content.doc[i] for i in content.tokens if not content.doc[i].is_punct]
    head = next((t for t in words if nominal(t)), None)
    while head is not None and head.head.i in content.tokens and head.dep_ in {"compound", "poss"}:
        head = head.head
    if head is None or any(side_of(t) for t in words if t.i < head.i and t.head.i != head.i):
        return
    target = thing(head, content)
    for word in words:
        side = side_of(word)
        if side and word.idx >= target.span.end and _state(word, content) != "wished":
            yield _judged(word, side, target, content)


def _inside(content: Content) -> Iterator[ClaimJudgement]:
    for i in content.tokens:
        word = content.doc[i]
        side = side_of(word)
        if side is None or _state(word, content) == "wished":
            continue
        target = _target(word, content)
        if target is not None:
            yield _judged(word, side, target, content)


def _judged(word: Token, side: Side, target: Thing, content: Content) -> ClaimJudgement:
    turned = _state(word, content) == "negated"
    whole = _hyphenated(word)
    return ClaimJudgement(
        words=Span(whole.start_char, whole.end_char),
        side=TURNED[side] if turned else side,
        target=target,
    )


def _state(word: Token, content: Content) -> Told:
    """Whether a judging word is denied, only wished for, or told."""
    inside = set(content.tokens)
    near = [word, *(t for t in _above(word) if t.i in inside)]
    verbs = [t for t in near[1:] if t.i < word.i and t.pos_ == "VERB"]
    if any(t.lemma_.lower() in listed("wish") for t in verbs):
        return "wished"
    if any(
        c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"}
        for t in near
        for c in t.children
    ):
        return "wished"
    scope = [word, *(t for t in near[1:4] if t.pos_ in {"AUX", "VERB"} or t.dep_ == "attr")]
    around = [
        c
        for t in scope
        for c in t.children
        if c.i < word.i and c.dep_ in {"neg", "det", "advmod", "preconj", "cc"}
    ]
    denied = sum(moods().get(c.lower_) == "negated" for c in {c.i: c for c in around}.values())
    return "negated" if denied % 2 else "told"


def _above(word: Token) -> Iterator[Token]:
    """The heads of a word up to its clause's verb and the verbs above that."""
    while word.head.i != word.i:
        word = word.head
        yield word


def _target(word: Token, content: Content) -> Thing | None:
    """What a judging word is said of, inside the claim; an empty thing if only the claim tells."""
    top = word
    while top.dep_ == "conj" and top.head.i in content.tokens:
        top = top.head
    if top.dep_ == "amod" and top.head.pos_ == "NOUN":
        return _of_noun(top.head, content)
    if top.dep_ in COMPLEMENTS:
        return _subject(top.head, content)
    if top.pos_ == "NOUN":
        return _of_noun(top, content)
    return None


def _of_noun(noun: Token, content: Content) -> Thing | None:
    """What a judging noun, or a noun with a judging adjective, is said of."""
    while noun.dep_ == "conj":
        noun = noun.head
    verb = noun.head
    if noun.dep_ in COMPLEMENTS:
        return _subject(verb, content)
    if noun.dep_ == "dobj" and root(verb) in listed("having verb"):
        return _matter(noun, content) or _matter(verb, content) or thing(noun, content)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = noun.head.head
    if noun.dep_ in {"dobj", "pobj"} and root(verb) in listed("leading verb"):
        return _subject(verb, content)
    return None


def _subject(verb: Token, content: Content) -> Thing | None:
    while verb.dep_ == "conj" and not any(c.dep_ in NOUN_SUBJECTS for c in verb.children):
        verb = verb.head
    subjects = [c for c in verb.children if c.dep_ in NOUN_SUBJECTS and c.i in content.tokens]
    return thing(subjects[0], content) if subjects else None


def _matter(token: Token, content: Content) -> Thing | None:
    """What there is progress in: the noun behind a preposition of a noun or verb."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in PREPOSITIONS_OF_A_MATTER:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.i in content.tokens:
                    return thing(noun, content)
    return None
