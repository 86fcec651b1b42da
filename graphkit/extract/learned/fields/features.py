"""Makes the features of level ``fast``: of a token as a cue, and of a word beside a cue.

A feature is a short string. By the features, a maximum-entropy classifier finds the cues and a
conditional random field labels the words around each cue (as Pareti et al. 2013 did for PARC). The
model files contain the strings, so that a change of a string needs new models.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from graphkit.extract.learned.fields.tokens import ModelToken
from graphkit.text.dependencies import NOUN_SUBJECTS, VERBAL_POS

CUE_SIGNS = frozenset({":", "—", "–", "―", "-"})
# Parts of speech of cues that are no verbs: “according to”, “in the words of”.
NONVERBAL_CUE_POS = frozenset({"NOUN", "ADJ", "ADP", "SCONJ", "PROPN", "ADV"})
CLAUSE_COMPLEMENTS = frozenset({"ccomp", "xcomp", "advcl"})
CUE_COMPLEMENTS = CLAUSE_COMPLEMENTS | {"dobj", "prep"}
# The largest number of labels of a path in a feature; longer paths are cut.
MAX_PATH_LABELS = 4
# The least distances, in words, of the classes of distance that features have.
DISTANCE_BOUNDS = (1, 2, 4, 8, 16, 32)
# The form and the tag of a neighbour that does not exist or is in another paragraph.
BEYOND = "|"


def may_be_cue(token: ModelToken, lemmas: frozenset[str]) -> bool:
    """Whether a token may be a cue.

    It may if it is a verb, a colon or dash, or another word whose lemma was a cue in training
    (``lemmas``).
    """
    if token.pos in VERBAL_POS:
        return token.pos == "VERB" or token.lemma in lemmas
    return token.form in CUE_SIGNS or (token.pos in NONVERBAL_CUE_POS and token.lemma in lemmas)


def cue_features(
    tokens: Sequence[ModelToken], below: Sequence[Sequence[int]], at: int
) -> list[str]:
    """The features of token number ``at`` as a cue.

    ``below`` has for each token the numbers of its dependents.
    """
    token, lemma = tokens[at], tokens[at].lemma
    head = tokens[token.head]
    return [
        f"w={lemma}",
        f"f={token.form}",
        f"t={token.tag}",
        f"r={token.dependency}",
        f"w+r={lemma}/{token.dependency}",
        f"h={head.lemma}",
        f"h+r={head.pos}/{token.dependency}",
        f"q={token.word.quoted:d}",
        f"w+q={lemma}/{token.word.quoted:d}",
        f"x={lemma[-3:]}/{token.tag}",
        *_around(tokens, at),
        *_hanging(tokens, below, at),
    ]


def _around(tokens: Sequence[ModelToken], at: int) -> Iterator[str]:
    """The features of the two tokens before and after token number ``at``."""
    own, lemma = tokens[at].word, tokens[at].lemma
    for step in (-2, -1, 1, 2):
        other = tokens[at + step] if 0 <= at + step < len(tokens) else None
        same = other is not None and other.word.paragraph == own.paragraph
        form, tag = (other.form, other.tag) if other and same else (BEYOND, BEYOND)
        yield f"{step}f={form}"
        yield f"{step}t={tag}"
        if step in {-1, 1}:
            yield f"{step}f+w={form}/{lemma}"
            quoted = bool(other and same and other.word.quoted)
            yield f"{step}q={quoted:d}/{own.quoted:d}"


def _hanging(
    tokens: Sequence[ModelToken], below: Sequence[Sequence[int]], at: int
) -> Iterator[str]:
    """The features of the dependents of token number ``at``."""
    lemma, labels = tokens[at].lemma, []
    for number in below[at]:
        token = tokens[number]
        label = token.dependency
        if label == "punct":
            continue
        side = "<" if number < at else ">"
        labels.append(label)
        yield f"c={side}{label}"
        yield f"c+w={side}{label}/{lemma}"
        yield f"c+l={label}/{token.lemma}"
        yield f"c+k={label}/{token.entity or token.tag}"
        if label in NOUN_SUBJECTS:
            yield f"s+w={token.entity or token.tag}/{lemma}"
        if label in CLAUSE_COMPLEMENTS:
            inner = (tokens[n] for n in below[number])
            marks = [one.lemma for one in inner if one.dependency in {"mark", "aux"}]
            yield f"m={label}/{' '.join(marks)}"
    yield f"all={' '.join(sorted(labels))}"


def label_features(
    tokens: Sequence[ModelToken],
    below: Sequence[Sequence[int]],
    at: int,
    window: tuple[int, int],
    general: Sequence[list[str]],
) -> list[list[str]]:
    """The features of each token of a cue's window; ``general`` are those without a cue."""
    complements = " ".join(sorted({tokens[n].dependency for n in below[at]} & CUE_COMPLEMENTS))
    ways = paths(tokens, below, at, window)
    nexts = [token.form for token in tokens[window[0] + 1 : window[1]]] + [BEYOND]
    found = []
    for number, following in zip(range(*window), nexts, strict=True):
        beside = _beside_cue(
            tokens, number, at, way=ways.get(number, ""), takes=complements, following=following
        )
        found.append([*general[number], *beside])
    return found


def _beside_cue(
    tokens: Sequence[ModelToken], number: int, at: int, *, way: str, takes: str, following: str
) -> Iterator[str]:
    """The features of token ``number`` beside the cue ``at``.

    ``way`` is the path from the cue, ``""`` in another sentence. ``takes`` are the labels of the
    cue's complements. ``following`` is the form of the next token in the window.
    """
    token, cue = tokens[number], tokens[at]
    side = "<" if number < at else ">" if number > at else "="
    first = way.split(" ", 1)[0] if way else f"s{max(-2, min(2, token.sentence - cue.sentence))}"
    far = _far(number - at)
    quoted = f"{token.word.quoted:d}{cue.word.quoted:d}"
    yield f"d={side}{far}"
    yield f"p={way or first}"
    yield f"b={side}{first}"
    yield f"b+q={side}{first}/{quoted}"
    yield f"b+w={first}/{cue.lemma}"
    yield f"b+t={side}{first}/{token.tag}"
    yield f"b+k={first}/{token.entity}"
    yield f"b+r={side}{first}/{cue.dependency}"
    yield f"b+h={side}{first}/{takes}"
    yield f"2+t={side}{' '.join(way.split(' ', 2)[:2])}/{token.tag}"
    yield f"b+n={side}{first}/{following}"
    yield f"p+l={way}/{token.lemma}" if side == "=" or far <= 1 else f"q={quoted}"


def general_features(tokens: Sequence[ModelToken]) -> list[list[str]]:
    """The features of every token that do not depend on a cue."""
    forms = [BEYOND, *(token.form for token in tokens), BEYOND]
    tags = [BEYOND, *(token.tag for token in tokens), BEYOND]
    marks = [False, *(token.word.quoted for token in tokens), False]
    return [
        [
            f"l={token.lemma}",
            f"t={token.tag}",
            f"r={token.dependency}",
            f"e={token.entity}",
            f"n={forms[at + 2]}",
            f"v={forms[at]}",
            f"nt={token.tag}/{tags[at + 2]}",
            f"vt={tags[at]}/{token.tag}",
            f"mq={marks[at]:d}{marks[at + 1]:d}{marks[at + 2]:d}",
        ]
        for at, token in enumerate(tokens)
    ]


def paths(
    tokens: Sequence[ModelToken],
    below: Sequence[Sequence[int]],
    at: int,
    window: tuple[int, int],
) -> dict[int, str]:
    """The path through the parse from the cue to each token of its sentence within the window.

    In a path, ``^`` is a step to the head and ``v`` one to a dependent, each with the label. It has
    at most ``MAX_PATH_LABELS`` steps. The path to the cue itself is ``=``.
    """
    found, waiting = {at: "="}, deque([(at, 0)])
    while waiting:
        here, steps = waiting.popleft()
        way = "" if here == at else found[here]
        ahead = [(child, f"v{tokens[child].dependency}") for child in below[here]]
        if tokens[here].head != here:
            ahead.append((tokens[here].head, f"^{tokens[here].dependency}"))
        for there, step in ahead:
            if there not in found:
                found[there] = f"{way} {step}".strip() if steps < MAX_PATH_LABELS else way
                waiting.append((there, steps + 1))
    return {number: way for number, way in found.items() if window[0] <= number < window[1]}


def _far(distance: int) -> int:
    return sum(abs(distance) >= bound for bound in DISTANCE_BOUNDS)
