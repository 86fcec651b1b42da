"""What can be told of a token as a cue, and of a word beside a cue, as short strings.

They are the features of level ``fast``: a maximum-entropy classifier finds the cues, a conditional
random field labels the words round each (after Pareti et al. 2013, who did so for PARC).
"""

from collections import deque
from collections.abc import Iterator, Sequence

from graphkit.extract.learned.fields.tokens import Row

SIGNS = frozenset({":", "—", "–", "―", "-"})
VERBAL = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "dobj", "prep"})
NOMINAL = frozenset({"NOUN", "ADJ", "ADP", "SCONJ", "PROPN", "ADV"})
STEPS = 4  # relations of a path that are told; longer paths are rare and never the same twice
BOUNDS = (1, 2, 4, 8, 16, 32)  # distances in words that are told apart


def possible(row: Row, lemmas: frozenset[str]) -> bool:
    """Whether a token may be a cue: a verb, or another word or sign that was one in training."""
    if row.kind in VERBAL:
        return row.kind == "VERB" or row.lemma in lemmas
    return row.form in SIGNS or (row.kind in NOMINAL and row.lemma in lemmas)


def cue_hints(rows: Sequence[Row], below: Sequence[Sequence[int]], at: int) -> list[str]:
    """What speaks for and against the token as a cue.

    ``below`` are the numbers of the tokens that hang on each.
    """
    row, lemma = rows[at], rows[at].lemma
    head = rows[row.head]
    return [
        f"w={lemma}",
        f"f={row.form}",
        f"t={row.tag}",
        f"r={row.relation}",
        f"w+r={lemma}/{row.relation}",
        f"h={head.lemma}",
        f"h+r={head.kind}/{row.relation}",
        f"q={row.word.quoted:d}",
        f"w+q={lemma}/{row.word.quoted:d}",
        f"x={lemma[-3:]}/{row.tag}",
        *_around(rows, at),
        *_hanging(rows, below, at),
    ]


def _around(rows: Sequence[Row], at: int) -> Iterator[str]:
    own, lemma = rows[at].word, rows[at].lemma
    for step in (-2, -1, 1, 2):
        other = rows[at + step] if 0 <= at + step < len(rows) else None
        same = other is not None and other.word.paragraph == own.paragraph
        form, tag = (other.form, other.tag) if other and same else ("|", "|")
        yield f"{step}f={form}"
        yield f"{step}t={tag}"
        if step in {-1, 1}:
            yield f"{step}f+w={form}/{lemma}"
            quoted = bool(other and same and other.word.quoted)
            yield f"{step}q={quoted:d}/{own.quoted:d}"


def _hanging(rows: Sequence[Row], below: Sequence[Sequence[int]], at: int) -> Iterator[str]:
    lemma, relations = rows[at].lemma, []
    for number in below[at]:
        row = rows[number]
        if row.relation == "punct":
            continue
        side = "<" if number < at else ">"
        relations.append(row.relation)
        yield f"c={side}{row.relation}"
        yield f"c+w={side}{row.relation}/{lemma}"
        yield f"c+l={row.relation}/{row.lemma}"
        yield f"c+k={row.relation}/{row.entity or row.tag}"
        if row.relation in SUBJECTS:
            yield f"s+w={row.entity or row.tag}/{lemma}"
        if row.relation in {"ccomp", "xcomp", "advcl"}:
            marks = [rows[n].lemma for n in below[number] if rows[n].relation in {"mark", "aux"}]
            yield f"m={row.relation}/{' '.join(marks)}"
    yield f"all={' '.join(sorted(relations))}"


def label_hints(
    rows: Sequence[Row],
    below: Sequence[Sequence[int]],
    at: int,
    window: tuple[int, int],
    general: Sequence[list[str]],
) -> list[list[str]]:
    """What is told of each token of a cue's window; ``general`` is what needs no cue."""
    cue = rows[at]
    takes = " ".join(sorted({rows[n].relation for n in below[at]} & CLAUSES))
    ways = paths(rows, below, at, window)
    found = []
    forms = [row.form for row in rows[slice(*window)]] + ["|"]
    for number in range(*window):
        row, way = rows[number], ways.get(number, "")
        side = "<" if number < at else ">" if number > at else "="
        first = way.split(" ", 1)[0] if way else f"s{max(-2, min(2, row.sentence - cue.sentence))}"
        quoted = f"{row.word.quoted:d}{cue.word.quoted:d}"
        found.append(
            [
                *general[number],
                f"d={side}{_far(number - at)}",
                f"p={way or first}",
                f"b={side}{first}",
                f"b+q={side}{first}/{quoted}",
                f"b+w={first}/{cue.lemma}",
                f"b+t={side}{first}/{row.tag}",
                f"b+k={first}/{row.entity}",
                f"b+r={side}{first}/{cue.relation}",
                f"b+h={side}{first}/{takes}",
                f"2+t={side}{' '.join(way.split(' ', 2)[:2])}/{row.tag}",
                f"b+n={side}{first}/{forms[number - window[0] + 1]}",
                f"p+l={way}/{row.lemma}"
                if side == "=" or _far(number - at) <= 1
                else f"q={quoted}",
            ]
        )
    return found


def general_hints(rows: Sequence[Row]) -> list[list[str]]:
    """What is told of every token whatever the cue."""
    forms = ["|", *(row.form for row in rows), "|"]
    tags = ["|", *(row.tag for row in rows), "|"]
    marks = [False, *(row.word.quoted for row in rows), False]
    return [
        [
            f"l={row.lemma}",
            f"t={row.tag}",
            f"r={row.relation}",
            f"e={row.entity}",
            f"n={forms[at + 2]}",
            f"v={forms[at]}",
            f"nt={row.tag}/{tags[at + 2]}",
            f"vt={tags[at]}/{row.tag}",
            f"mq={marks[at]:d}{marks[at + 1]:d}{marks[at + 2]:d}",
        ]
        for at, row in enumerate(rows)
    ]


def paths(
    rows: Sequence[Row], below: Sequence[Sequence[int]], at: int, window: tuple[int, int]
) -> dict[int, str]:
    """The way through the tree from the cue to each token of its sentence within the window.

    ``^`` goes up to a head, ``v`` down to what hangs on it; at most ``STEPS`` relations are told.
    """
    found, waiting = {at: "="}, deque([(at, 0)])
    while waiting:
        here, steps = waiting.popleft()
        way = "" if here == at else found[here]
        ahead = [(child, f"v{rows[child].relation}") for child in below[here]]
        if rows[here].head != here:
            ahead.append((rows[here].head, f"^{rows[here].relation}"))
        for there, step in ahead:
            if there not in found:
                found[there] = f"{way} {step}".strip() if steps < STEPS else way
                waiting.append((there, steps + 1))
    return {number: way for number, way in found.items() if window[0] <= number < window[1]}


def _far(distance: int) -> int:
    return sum(abs(distance) >= bound for bound in BOUNDS)
