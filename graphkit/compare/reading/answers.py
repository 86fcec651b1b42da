"""Finds the words of a claim that answer somebody else's: “denied this”, “is false”."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphkit.compare.reading.clauses import DENYING, UNCLAIMED
from graphkit.compare.reading.content import CONTENT_POS, Content, key, nominal, root
from graphkit.compare.reading.tables import judging_words, listed, moods, said_nouns
from graphkit.records import ClaimAnswer, Span
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.spans import cover

ORGANIZATION = "own organization"
# Pronouns for what was said just before.
PRONOUNS_FOR_WORDS = frozenset({"this", "that", "it", "these", "those", "them", "so"})
DEMONSTRATIVES = frozenset({"this", "that"})
# Names alone do not say what somebody's words are.
TOLD_POS = CONTENT_POS - {"PROPN"}
# Prepositions between somebody's words and whose they are: “criticism by”, “a demand from”.
OWNING = frozenset({"by", "from", "of"})
# Words before a noun that stands for no words in particular.
INDEFINITE = frozenset({"any", "a", "an", "some", "all", "no"})
# Relations over which an infinitive has the subject of the verb above it.
SHARED_SUBJECT = frozenset({"xcomp", "acomp", "conj", "oprd"})
# Words for what is said of a subject: “the charges are a lie”.
COMPLEMENTS_OF_BE = frozenset({"attr", "acomp"})
# “the claim that …”, “the order to …”
CLAUSES_OF_NOUN = frozenset({"acl", "ccomp", "relcl", "xcomp"})
# What somebody's words are about: “criticism over the plan”.
ABOUT = frozenset({"about", "over", "on", "against", "for", "of"})


def answers(content: Content) -> tuple[ClaimAnswer, ...]:
    """The answers in a claim, in the order of the text; none in one that is not asserted."""
    seen = content.statement.utterance
    if seen.polarity != "asserted" or seen.commitment in UNCLAIMED:
        return ()
    found = [*_by_cue(content), *_named(content), *_by_verb(content), *_false(content)]
    return tuple({one.span: one for one in found}.values())


def _by_cue(content: Content) -> Iterator[ClaimAnswer]:
    """The answer of a verb of denial to what its claim names: “dismissed the criticism”."""
    seen = content.statement.utterance
    first = next(content.roots(), None)
    against = judging_words().get((seen.verb, "verb")) == "bad"
    if (seen.commitment not in DENYING and not against) or seen.kind == "direct" or first is None:
        return
    if against and first.pos_ in {"PRON", "DET"}:
        return
    yield from _to(first, cover(seen.cue, seen.content), content)


def _named(content: Content) -> Iterator[ClaimAnswer]:
    """The answer of “called the accusations an invention”."""
    seen = content.statement.utterance
    if seen.verb not in listed("naming verb") or seen.kind == "direct":
        return
    words = [content.doc[i] for i in content.tokens]
    first = next((t for t in words if nominal(t) and t.dep_ not in {"compound", "poss"}), None)
    after = [t for t in words if first is not None and t.i > first.i]
    if first is not None and any(root(t) in listed("falsehood") for t in after):
        yield from _to(first, cover(seen.cue, seen.content), content)


def _by_verb(content: Content) -> Iterator[ClaimAnswer]:
    """The answer of a verb in the claim: “would fight the order”, “do not accept the belief”."""
    for i in content.tokens:
        verb = content.doc[i]
        answering = verb.lemma_.lower() in listed("answering verb")
        accepting = verb.lemma_.lower() in listed("accepting verb")
        if verb.pos_ != "VERB" or not (answering or accepting):
            continue
        if _negated(verb) is not accepting or not _by_speaker(verb, content):
            continue
        for object_ in _objects(verb, content):
            words = [t for t in verb.subtree if t.i in content.tokens]
            span = Span(words[0].idx, words[-1].idx + len(words[-1]))
            yield from _to(object_, span, content)


def _false(content: Content) -> Iterator[ClaimAnswer]:
    """The answer of “the allegations are false” and “that is an overstatement”."""
    for i in content.tokens:
        word = content.doc[i]
        verb = word.head
        if word.dep_ not in COMPLEMENTS_OF_BE or verb.i not in content.tokens:
            continue
        none = any(c.lower_ == "no" for c in word.children)
        if root(word) not in listed("falsehood") or none or _negated(verb):
            continue
        for subject in verb.children:
            known = root(subject) in said_nouns() or subject.lower_ in DEMONSTRATIVES
            if subject.dep_ in NOUN_SUBJECTS and subject.i in content.tokens and known:
                span = Span(subject.idx, word.idx + len(word))
                yield from _to(subject, span, content)


def _to(word: Token, span: Span, content: Content) -> Iterator[ClaimAnswer]:
    """The answer to the words that a noun or a pronoun stands for, if it stands for words."""
    if word.lower_ in PRONOUNS_FOR_WORDS and word.pos_ in {"PRON", "DET"}:
        yield ClaimAnswer(span=span)
    elif nominal(word) and (noun := said_nouns().get(root(word))) is not None:
        whose = {t.i: content.actors[t.i] for t in _owners(word) if t.i in content.actors}
        what = {
            key(t, content)
            for t in _told(word)
            if t.i in content.tokens and t.i not in whose and t.pos_ in TOLD_POS
        }
        told = any(t.i in content.tokens for t in _told(word))
        if not what and (told or not (whose or _definite(word))):
            return
        yield ClaimAnswer(
            span=span,
            noun=noun,
            whose=tuple(sorted(set(whose.values()))),
            what=tuple(sorted(what - set(whose.values()))),
        )


def _definite(noun: Token) -> bool:
    """Whether a noun stands for known words: “the charge”, “such claims”; not “any wrongdoing”."""
    near = [c for c in noun.children if c.dep_ in {"det", "predet", "amod", "poss"}]
    return bool(near) and not any(c.lower_ in INDEFINITE for c in near)


def _owners(noun: Token) -> Iterator[Token]:
    """The words for those to whom words belong: “his claims”, “criticism by the union”."""
    for child in noun.children:
        if (
            child.dep_ == "poss"
            or (child.dep_ == "amod" and child.pos_ == "PROPN")
            or (child.dep_ in {"prep", "agent"} and child.lower_ in OWNING)
        ):
            yield from child.subtree


def _told(noun: Token) -> Iterator[Token]:
    """The words for what somebody's words say: a clause, or “over the plan”."""
    for child in noun.children:
        if child.dep_ in CLAUSES_OF_NOUN or (child.dep_ == "prep" and child.lower_ in ABOUT):
            yield from child.subtree


def _objects(verb: Token, content: Content) -> Iterator[Token]:
    for child in verb.children:
        if child.i in content.tokens and child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep":
            yield from (c for c in child.children if c.dep_ == "pobj" and c.i in content.tokens)


def _by_speaker(verb: Token, content: Content) -> bool:
    """Whether the subject of a verb is the speaker, or speaks for them: “his company”."""
    while verb.dep_ in SHARED_SUBJECT and not any(c.dep_ == "nsubj" for c in verb.children):
        if verb.head.i not in content.tokens:
            return True
        verb = verb.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return verb.head.i not in content.tokens and content.statement.utterance.kind != "direct"
    return _speaks(subject, content) or any(
        child.dep_ == "poss" and _speaks(child, content) and subject.lemma_ in listed(ORGANIZATION)
        for child in subject.children
    )


def _speaks(token: Token, content: Content) -> bool:
    """Whether a word stands for the speaker, or for whom the speaker belongs to."""
    said, described = content.statement, content.statement.described
    own = {*said.actors, *(described.belongs_to if described else ())}
    if token.lower_ in {"i", "we", "my", "our"}:
        return True
    actor = content.actors.get(token.i)
    unresolved = actor is None and not said.actors and token.pos_ == "PRON"
    return actor in own or unresolved


def _negated(verb: Token) -> bool:
    near = (c for c in verb.children if c.dep_ in {"neg", "advmod"})
    return sum(moods().get(c.lower_) == "negated" for c in near) % 2 == 1
