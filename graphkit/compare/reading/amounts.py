"""Finds the numbers of things that a claim tells, with the bounds that its words leave."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphkit.compare.reading.clause_words import times
from graphkit.compare.reading.clauses import DENYING, UNCLAIMED
from graphkit.compare.reading.content import CONTENT_POS, Content, key, root
from graphkit.compare.reading.tables import bounds, listed, moods
from graphkit.records import Amount, Span
from graphkit.text.dependencies import VERBAL_POS

SMALL_NUMBERS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORDS = {word: n for n, word in enumerate(SMALL_NUMBERS.split("|"))} | {
    word: 10 * n for n, word in enumerate(TENS.split("|"), 2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# What an amount is of that is given for “the figure” of somebody else.
FIGURE = "figure"
# A round number may be this much too high or too low.
ROUGHLY = 0.1
# Nouns whose numbers are dates, ages, rates or sums: what they count is another word.
UNCOUNTED = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "percent",
        "%",
        "point",
        "time",
        "dollar",
        "euro",
        "pound",
    }
)


def amounts(content: Content) -> tuple[Amount, ...]:
    """The amounts of a claim that is asserted as a fact, in the order of the text."""
    seen = content.statement.utterance
    if seen.polarity != "asserted" or seen.commitment in UNCLAIMED | DENYING | {"order", "promise"}:
        return ()
    inside = set(content.tokens)
    nouns = (content.doc[i] for i in content.tokens if content.doc[i].pos_ in {"NOUN", "PROPN"})
    counted = [one for noun in nouns for one in _amount(noun, content, inside)]
    return (*counted, *_figures(content, inside))


def value(words: list[str]) -> float | None:
    """The number that words or digits name, ``None`` if they name none.

    >>> value(["two", "hundred"]), value(["1,500"]), value(["12", "million"]), value(["many"])
    (200.0, 1500.0, 12000000.0, None)
    """
    total = current = 0.0
    for word in (part for w in words for part in w.lower().split("-")):
        digits = word.replace(",", "")
        if digits.replace(".", "", 1).isdigit() and digits.isascii():
            current += float(digits)
        elif word in NUMBER_WORDS:
            current += NUMBER_WORDS[word]
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0
        else:
            return None
    return total + current if words else None


def _amount(noun: Token, content: Content, inside: set[int]) -> Iterator[Amount]:
    number = next((c for c in noun.children if c.dep_ == "nummod" and c.i in inside), None)
    none = next((c for c in noun.children if c.lower_ == "no" and c.dep_ in {"det", "neg"}), None)
    mark = number if number is not None else none
    verb = _verb(noun)
    if mark is None or mark.i > noun.i or verb is None or root(noun) in UNCOUNTED:
        return
    words = [t for t in mark.subtree if t.like_num] if number is not None else []
    count = value([t.lower_ for t in words]) if words else 0.0
    limits = _limits(count, _before(mark, noun)) if count is not None else None
    if limits is None or _open(verb):
        return
    told = min(words, key=lambda t: t.i, default=mark)
    near = [t for t in verb.subtree if t.i in inside and t.pos_ in CONTENT_POS and not t.like_num]
    yield Amount(
        span=Span(told.idx, noun.idx + len(noun)),
        least=limits[0],
        most=limits[1],
        noun=root(noun),
        predicate=root(verb),
        parts=tuple(sorted({key(t, content) for t in near})),
        times=times(t for t in verb.subtree if t.i in inside),
    )


def _figures(content: Content, inside: set[int]) -> Iterator[Amount]:
    """The numbers given for somebody else's: “the figure was closer to 20,000”."""
    for i in content.tokens:
        noun = content.doc[i]
        alone = not any(c.dep_ == "prep" for c in noun.children)
        if noun.lemma_.lower() not in listed("figure noun") or noun.dep_ != "nsubj" or not alone:
            continue
        verb = noun.head
        words = [t for t in verb.subtree if t.like_num and t.i in inside and t.i > verb.i]
        counted = any(t.head.pos_ == "NOUN" for t in words if t.dep_ == "nummod")
        count = value([t.lower_ for t in words])
        limits = _limits(count, _before(words[0], words[-1])) if count is not None else None
        if root(verb) != "be" or limits is None or counted or _open(verb):
            continue
        yield Amount(
            span=Span(words[0].idx, words[-1].idx + len(words[-1])),
            least=limits[0],
            most=limits[1],
            noun=FIGURE,
            predicate=FIGURE,
        )


def _verb(noun: Token) -> Token | None:
    """The word that tells something of a counted noun: its verb, or what a form of “be” says."""
    if noun.dep_ not in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return None
    verb = noun.head
    if verb.pos_ not in VERBAL_POS:
        return None
    said = next((c for c in verb.children if c.dep_ == "acomp"), None)
    return said if said is not None and root(verb) in {"be", "remain"} else verb


def _before(mark: Token, noun: Token) -> str:
    """The bound that the words before a number set, ``""`` if they set none."""
    doc, start = mark.doc, min(t.i for t in mark.subtree)
    words = [t.lower_ for t in doc[max(start - 3, noun.sent.start) : noun.i]]
    for phrase, bound in sorted(bounds().items(), key=lambda item: -len(item[0])):
        if any(tuple(words[n : n + len(phrase)]) == phrase for n in range(len(words))):
            return bound
    return ""


def _limits(count: float, bound: str) -> tuple[float, float | None] | None:
    """The least and the most that a number allows; ``None`` if it counts no whole."""
    match bound:
        case "at least":
            return count, None
        case "more than":
            return count, None
        case "at most" | "less than":
            return 0.0, count
        case "about":
            return count * (1 - ROUGHLY), count * (1 + ROUGHLY)
        case "other":
            return None
        case _:
            return count, count


def _open(verb: Token) -> bool:
    """Whether the clause of a number is no plain fact."""
    clause = verb if verb.pos_ in VERBAL_POS else verb.head
    effects = {moods().get(c.lower_) for c in clause.children if c.dep_ in {"aux", "neg", "mark"}}
    return bool(effects - {None})
