"""Frames whose content is a clause: “said [that …]”, “asked [whether …]”, “agreed [to …]”.

Each function takes a cue and returns the tokens of its content, or ``()`` if the verb is not used
in that frame. They are in the order of :data:`~graphkit.extract.clauses.contents.frames.FRAMES`.
"""

from spacy.tokens import Token

from graphkit.extract.clauses.contents.relatives import antecedent
from graphkit.extract.clauses.cues import Cue, reporting_verb
from graphkit.extract.clauses.displaced.interrupting import FINITE_TAGS, interrupted_content
from graphkit.extract.clauses.displaced.strayed import strayed_clauses
from graphkit.extract.clauses.displaced.trailing import is_trailing, trailing_content
from graphkit.extract.clauses.factuality.polarity import governors
from graphkit.extract.clauses.reporting_nouns import is_told_noun, told_noun_phrase
from graphkit.extract.clauses.sequels import is_sequel, sequel_start
from graphkit.extract.clauses.trees import dependents, is_infinitive, subtrees
from graphkit.text.dependencies import ALL_SUBJECTS, TIME_ENTITIES

QUESTION_WORDS = frozenset({"who", "what", "when", "where", "why", "how", "which", "whether", "if"})


def clause(cue: Cue) -> tuple[Token, ...]:
    """A finite clause.

    “The mayor said [that the bridge will open].”
    """
    finite = [c for c in dependents(cue.token, "ccomp") if _is_finite(c) and c not in cue.words]
    finite += strayed_clauses(cue.token)
    finite += [c for word in cue.words[1:] for c in dependents(word, "ccomp", "advcl", "csubj")]
    nouns = [c for c in dependents(cue.token, "dobj") if is_told_noun(c)]
    if nouns:
        return told_noun_phrase(nouns[0])
    told = interrupted_content(cue.token) or trailing_content(cue.token)
    timely = _without_leading_time(cue, subtrees(finite))
    gap = _with_antecedent(cue, subtrees(finite))
    whole = gap or timely or _with_subject_before(cue) or _around(cue)
    return told or _without_trailing(whole)


def _with_antecedent(cue: Cue, told: tuple[Token, ...]) -> tuple[Token, ...]:
    """A clause with the noun that it misses: “a list that she said proved the theft”."""
    spoken = cue.verb.commitment != "belief"
    for verb in dependents(cue.token, "ccomp") if spoken else ():
        subjects = dependents(verb, *ALL_SUBJECTS)
        noun = antecedent(cue.token, subjects)
        before = all(subject.i < cue.token.i for subject in subjects)
        if noun and before and not is_infinitive(verb) and verb.i > cue.token.i:
            return (*noun, *(told or subtrees([verb])))
    return ()


def _with_subject_before(cue: Cue) -> tuple[Token, ...]:
    """A clause whose subject the parse takes for the cue's object.

    “The bank said [growth next year will be small].”
    """
    for verb in dependents(cue.token, "ccomp"):
        objects = [c for c in dependents(cue.token, "dobj") if c.right_edge.i + 1 <= verb.i]
        tensed = verb.tag_ in FINITE_TAGS or any(c.tag_ == "MD" for c in verb.lefts)
        if objects and tensed and verb.left_edge.i == objects[-1].right_edge.i + 1:
            return subtrees([objects[-1], verb])
    return ()


def _without_leading_time(cue: Cue, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens behind a time that follows the cue at once: “said on Monday [he was ill]”.

    It is the time of saying, though the parse takes it for that of the clause.
    """
    first = tokens[0] if tokens else None
    if first is None or first.i != cue.token.i + 1 or first.dep_ != "prep":
        return tokens
    phrase = {token.i for token in first.subtree}
    timed = all(t.ent_type_ in TIME_ENTITIES for t in first.subtree if t is not first)
    return tuple(t for t in tokens if t.i not in phrase) if timed and len(phrase) > 1 else tokens


def _without_trailing(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens before another report that ends the sentence.

    Examples are “…, the paper reported” and “…, only for the mayor to say that …”.
    """
    sequels = (start for t in tokens if (start := sequel_start(t)) is not None)
    trailing = (trailing_content(t)[-1].i + 1 for t in tokens if is_trailing(t))
    end = min((*sequels, *trailing), default=None)
    return tokens if end is None else tuple(token for token in tokens if token.i < end)


def _is_finite(verb: Token) -> bool:
    """Whether a verb has a subject and no “to”, or a “that” before it."""
    subject = bool(dependents(verb, *ALL_SUBJECTS))
    marked = any(c.lower_ == "that" for c in dependents(verb, "mark"))
    return (subject and not is_infinitive(verb)) or marked


def _around(cue: Cue) -> tuple[Token, ...]:
    """The clause that the cue's clause interrupts, without its full stop.

    “[The bridge], the mayor said, [will open].”
    """
    verb = cue.token
    if verb.dep_ not in {"parataxis", "dep"} or verb.head is verb:
        return ()
    own = {token.i for token in verb.subtree}
    around = [token for token in verb.head.subtree if token.i not in own]
    return tuple(around[:-1] if around and around[-1].text == "." else around)


def belief_clause(cue: Cue) -> tuple[Token, ...]:
    """A clause with “that” after a verb of knowing.

    “He knew [that it was late].”
    """
    clauses = dependents(cue.token, "ccomp")
    return subtrees(c for c in clauses if any(word.lower_ == "that" for word in c.children))


def question(cue: Cue) -> tuple[Token, ...]:
    """A question.

    “She asked [whether the bridge will open].”
    """
    asked = dependents(cue.token, "ccomp", "advcl", "pcomp")
    return subtrees(
        c for c in asked if any(t.lower_ in QUESTION_WORDS for t in c.subtree if t.i <= c.i)
    )


def person(cue: Cue) -> tuple[Token, ...]:
    """An action that somebody is told to do.

    “She urged them [to stay].”
    """
    wanted = [c for c in dependents(cue.token, "ccomp", "xcomp", "advcl") if is_infinitive(c)]
    wanted += strayed_clauses(cue.token, "to")
    if not wanted:
        return ()
    addressees = (*dependents(wanted[0], "nsubj"), *dependents(cue.token, "nsubjpass"))
    called = cue.token.i != cue.words[-1].i and dependents(cue.words[-1], "pobj")
    if not (dependents(cue.token, "dobj", "dative") or addressees or called):
        return ()
    addressed = {token.i for head in addressees for token in head.subtree}
    return tuple(token for token in subtrees(wanted) if token.i not in addressed)


def infinitive(cue: Cue) -> tuple[Token, ...]:
    """An action that is promised or refused.

    “They agreed [to meet].”
    """
    wanted = (c for c in dependents(cue.token, "xcomp") if not _reports(cue.token, c))
    return subtrees(c for c in wanted if is_infinitive(c) and not is_sequel(c))


def _reports(governor: Token, verb: Token) -> bool:
    """Whether the second of two verbs reports: “declined to *say* whether …”.

    The first verb is then a governor, which only says whether it was said.
    """
    return governor.lemma_.lower() in governors() and reporting_verb(verb) is not None


def gerund(cue: Cue) -> tuple[Token, ...]:
    """An action that is admitted or denied.

    “She denied [taking the money].”
    """
    done = (c for c in dependents(cue.token, "xcomp", "pcomp") if c.tag_ == "VBG")
    return subtrees(c for c in done if not dependents(c, "nsubj"))


def raised(cue: Cue) -> tuple[Token, ...]:
    """Something said of somebody by a source that is not named.

    “[The tower] is said [to be haunted].”
    """
    verb = cue.token
    wanted = [c for c in dependents(verb, "xcomp") if any(k.lower_ == "to" for k in c.children)]
    if not wanted or not dependents(verb, "auxpass"):
        return ()
    return subtrees([*dependents(verb, "nsubjpass"), *wanted])
