"""Pairs what is told as the other side, by its verb or its source, with what stands before it."""

import re
from collections.abc import Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import by_article, turn_before
from graphkit.compare.reading.tables import listed
from graphkit.text.spans import cover

# A noun with nothing behind it that would make it a part of a longer name: no “rival groups”.
SOURCE_NOUN = re.compile(r"([a-z]+)(?=$|,|\s+(?:of|to|in|at|on|from|who|inside|within|and)\b)")
# Sayings that are on the side of opponents themselves.
OPPOSING = frozenset({"denial", "refusal", "accusation"})


def countered(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each statement of “opponents”, or with “countered”, and what was said just before it."""
    articles = by_article(said)
    for entry in said:
        if _counters(entry) or _opposes(entry):
            before = next(turn_before(entry, articles[entry.finding]), None)
            if before is not None and _other_side(before, entry):
                yield _pair(before, entry)


def _counters(entry: Compared) -> bool:
    seen = entry.statement.utterance
    return seen.verb in listed("countering verb") and seen.polarity == "asserted"


def _opposes(entry: Compared) -> bool:
    """Whether the source is one by its noun: “her opponents”, “critics of the law”."""
    described = entry.statement.described
    words = SOURCE_NOUN.findall(described.label.lower()) if described else []
    return any(word in _nouns() for word in words) and bool(entry.reading.roots)


def _nouns() -> frozenset[str]:
    return frozenset(form for noun in listed("opposing source") for form in (noun, f"{noun}s"))


def _other_side(before: Compared, entry: Compared) -> bool:
    """Whether opponents of somebody answer that one; opponents of nobody known answer anybody."""
    if not _opposes(entry):
        return True
    described = entry.statement.described
    whose = set(described.belongs_to) if described else set()
    against = before.statement.utterance.commitment in OPPOSING or _opposes(before)
    return not against and (not whose or bool(whose & before.speakers))


def _pair(before: Compared, entry: Compared) -> Opposed:
    words = cover(before.statement.utterance.content)
    seen = entry.statement.utterance
    matter = f"words {entry.finding}"
    return opposed("opposite claim", (before, words), (entry, cover(seen.content)), matter)
