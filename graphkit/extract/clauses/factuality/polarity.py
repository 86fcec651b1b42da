"""Decides whether a sentence tells that something was said, was not said, or asks for it."""

from functools import cache

from spacy.tokens import Token

from graphkit.extract.clauses.factuality.modality import is_asked_about, is_conditional, is_open
from graphkit.extract.clauses.sequels import is_sequel
from graphkit.extract.clauses.trees import dependents, is_infinitive, unquoted
from graphkit.gazetteer import seeds
from graphkit.records import Polarity
from graphkit.text.dependencies import AUXILIARIES, NOUN_SUBJECTS, VERBAL_POS

NEGATING_WORDS = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})
NEGATING_SUBJECTS = frozenset({"nobody", "none", "neither"})
NEGATING_DETERMINERS = frozenset({"no", "neither"})
# Prepositions before a verb of what was not said: “stopped short of saying”, “without saying”.
NEGATING_PREPOSITIONS = frozenset({"without", "short of", "instead of", "far from"})
# Verbs before “from saying”: it was not said.
HINDERING_VERBS = frozenset({"abstain", "ban", "bar", "keep", "prevent", "refrain", "stop"})
# Tags of subjects that ask: “who”, “what”, “whose”.
ASKING_TAGS = frozenset({"WP", "WP$", "WDT"})
FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "’ll"})
# Dependency labels of an infinitive that is a wish or a purpose: “a promise to say”, “wants him
# to say”.
WISHED_DEPENDENCIES = frozenset({"acl", "advcl", "ccomp", "relcl", "ROOT"})


@cache
def governors() -> dict[str, str]:
    """The effect of each verb on a reporting verb that depends on it, by lemma.

    ``same`` changes nothing, ``negated`` reverses it, ``open`` means that it is not said yet.
    """
    return {row["lemma"]: row["effect"] for row in seeds.rows("cues/governors.tsv")}


def polarity(verb: Token) -> Polarity | None:
    """Whether the content of a verb was said, was not said, or is asked; ``None`` if not said yet.

    >>> from graphkit.annotate import parse
    >>> polarity(parse("They never said so.")[2]), polarity(parse("They will say so.")[2])
    ('negated', None)
    """
    effect = _effect(verb)
    if effect == "open" or is_conditional(verb):
        return None
    if _is_asked(verb) or is_asked_about(verb):
        return "questioned"
    negated = _is_negated(verb) != (effect == "negated")
    if negated != _is_governed(verb, "negated"):
        return "negated"
    if _is_governed(verb, None) or is_open(verb) or _is_future(verb):
        return None
    return "asserted"


def _is_governed(verb: Token, wanted: Polarity | None) -> bool:
    """Whether the verb above has a polarity: ``None`` for *say* in “will continue to say”."""
    above = verb.head
    governed = verb.dep_ == "xcomp" and _lemma(above) in governors() and above.pos_ in VERBAL_POS
    return governed and polarity(above) == wanted


def _is_future(verb: Token) -> bool:
    return any(c.lower_ in FUTURE_AUXILIARIES for c in unquoted(verb) if c.dep_ == "aux")


def _is_negated(verb: Token) -> bool:
    """Whether a negating word stands before a verb, or its subject is negative: “no one said”."""
    before = (child for child in unquoted(verb) if child.i < verb.i)
    if any(child.dep_ == "neg" or child.lower_ in NEGATING_WORDS for child in before):
        return True
    if _is_joined_negative(verb):
        return True
    return any(
        subject.lower_ in NEGATING_SUBJECTS
        or any(child.lower_ in NEGATING_DETERMINERS for child in subject.children)
        or (subject.lower_ == "one" and subject.i > 0 and subject.nbor(-1).lower_ == "no")
        for subject in dependents(verb, *NOUN_SUBJECTS)
    )


def _is_joined_negative(verb: Token) -> bool:
    """Whether “or” or “nor” joins a verb to a negated one: “did not confirm or *deny* it”."""
    if verb.dep_ != "conj" or dependents(verb, *NOUN_SUBJECTS, *AUXILIARIES):
        return False
    joined = any(child.lower_ in {"or", "nor"} for child in dependents(verb.head, "cc"))
    return joined and _is_negated(verb.head)


def is_not_yet(verb: Token) -> bool:
    """Whether a verb did not happen yet: “has yet *to comment*”.

    >>> from graphkit.annotate import parse
    >>> is_not_yet(parse("The company has yet to comment.")[5])
    True
    """
    above = verb.head
    having = verb.dep_ == "xcomp" and above.lemma_.lower() in {"have", "be"}
    return having and any(child.lower_ == "yet" for child in dependents(above, "advmod"))


def _effect(verb: Token) -> str:
    """The effect of the verb above: ``negated`` for *say* in “declined to say”.

    Without a known verb above, an infinitive is ``open`` and another form ``same``.
    """
    if is_sequel(verb):
        return "same"
    infinitive = is_infinitive(verb)
    if verb.dep_ == "pcomp":
        return "negated" if _negating_phrase(verb.head) else "same"
    if is_not_yet(verb):
        return "negated"
    if verb.dep_ == "xcomp" and verb.head.pos_ in VERBAL_POS:
        known = governors().get(_lemma(verb.head))
        return known or ("open" if infinitive else "same")
    return "open" if infinitive and verb.dep_ in WISHED_DEPENDENCIES else "same"


def _negating_phrase(preposition: Token) -> bool:
    """Whether a preposition says that its verb did not happen: “short of *saying*”."""
    word = preposition.lower_
    above = preposition.head
    if word == "from" and _lemma(above) in HINDERING_VERBS:
        return True
    before = preposition.nbor(-1).lower_ if preposition.i else ""
    two = {f"{above.lower_} {word}", f"{before} {word}"}
    return word in NEGATING_PREPOSITIONS or not two.isdisjoint(NEGATING_PREPOSITIONS)


def _lemma(word: Token) -> str:
    return word.lemma_.lower()


def _is_asked(verb: Token) -> bool:
    """Whether a verb is asked for: “Did the mayor say that …?”, “Who said that …?”."""
    if verb.dep_ != "ROOT" or verb.sent[-1].text != "?":
        return False
    auxiliary = next(iter(dependents(verb, *AUXILIARIES)), None)
    subject = next(iter(dependents(verb, *NOUN_SUBJECTS)), None)
    if subject is None:
        return False
    turned = auxiliary is not None and auxiliary.i < subject.i < verb.i
    turned = turned or (verb.pos_ == "AUX" and verb.i < subject.i)
    return turned or subject.tag_ in ASKING_TAGS
