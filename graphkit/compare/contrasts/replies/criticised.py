"""Pairs criticism with what the one criticised says: the words criticised, or the defence."""

from collections.abc import Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.replies.before import by_article, place, sides, turn_before
from graphkit.compare.reading.tables import listed
from graphkit.records import Span
from graphkit.text.spans import cover, overlap_any


def criticisms(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each criticism of somebody with their words that it is of, and with their defence."""
    articles = by_article(said)
    for entry in said:
        yield from _of_words(entry, articles[entry.finding])
        words = _defending(entry)
        if words is not None:
            for one in turn_before(entry, articles[entry.finding]):
                if (criticism := _criticism(one, entry)) is not None:
                    yield _pair(one, criticism, entry, words)
                    break


def _of_words(entry: Compared, article: Sequence[Compared]) -> Iterator[Opposed]:
    """The pair of a criticism with the words that it is of: told with it, or said to be untrue."""
    if not _critical(entry):
        return
    for one in article:
        criticism = _criticism(entry, one)
        if criticism is not None and _told_with(one, entry):
            yield _pair(one, cover(one.statement.utterance.content), entry, criticism)
    untrue = listed("misspeaking") & set(entry.reading.roots)
    if untrue and entry.statement.utterance.commitment == "accusation":
        before = [one for one in article if place(one) < place(entry)]
        meant = [one for one in before if (_criticism(entry, one)) is not None]
        if meant:
            one = max(meant, key=place)
            words = cover(one.statement.utterance.content)
            yield _pair(one, words, entry, cover(entry.statement.utterance.content))


def _critical(entry: Compared) -> bool:
    bad = any(judgement.side == "bad" for judgement in entry.reading.judgements)
    return bad or entry.statement.utterance.commitment == "accusation"


def _told_with(one: Compared, entry: Compared) -> bool:
    """Whether words stand in the sentence of a criticism: “attacked Orr, who had said that …”."""
    here, there = entry.statement.utterance, one.statement.utterance
    apart = not overlap_any(here.cue[0], there.content) if here.cue else False
    return here.sentence == there.sentence and place(entry) < place(one) and apart


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
        matter=f"criticism {entry.finding}",
        one_words=criticism,
        other_words=words,
    )
