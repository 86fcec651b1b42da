"""Pairs criticism with the defence of the one criticised, just behind it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.replies.before import sides, turn_before
from graphkit.compare.reading.tables import listed
from graphkit.records import Span
from graphkit.text.spans import cover


def defences(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each statement in which somebody defends what they were criticised for just before."""
    articles: dict[int, list[Compared]] = defaultdict(list)
    for entry in said:
        articles[entry.finding].append(entry)
    for entry in said:
        words = _defending(entry)
        if words is not None:
            for one in turn_before(entry, articles[entry.finding]):
                if (criticism := _criticism(one, entry)) is not None:
                    yield _pair(one, criticism, entry, words)
                    break


def _defending(entry: Compared) -> Span | None:
    """The words of a statement that defend what it names."""
    seen = entry.statement.utterance
    if seen.polarity != "asserted":
        return None
    if seen.verb in listed("defending verb"):
        return cover(seen.cue, seen.content)
    good = (j.words for j in entry.reading.judgements if j.side == "good" and j.words in seen.cue)
    return next(good, None)


def _criticism(one: Compared, entry: Compared) -> Span | None:
    """The words of a statement that accuse or condemn the speaker of another one."""
    seen = one.statement.utterance
    if seen.polarity != "asserted" or one.speakers & entry.speakers:
        return None
    if seen.commitment == "accusation" and set(one.reading.topics) & sides(entry):
        return cover(seen.content)
    against = (
        judgement.words
        for judgement in one.reading.judgements
        if judgement.side == "bad" and judgement.target.topic in sides(entry)
    )
    return next(against, None)


def _pair(one: Compared, criticism: Span, entry: Compared, words: Span) -> Opposed:
    return Opposed(
        kind="opposite judgement",
        one=one,
        other=entry,
        topic=None,
        subject=cover(one.statement.utterance.content).of(one.text),
        matter="criticism",
        one_words=criticism,
        other_words=words,
    )
