"""Timelines of any size, the same ones each time: sentences about late ferries."""

from collections.abc import Sequence
from datetime import date, timedelta

from graphkit.identity import digest, mint
from graphkit.records import (
    Actor,
    ActorKind,
    Article,
    Said,
    Span,
    Statement,
    Timeline,
    Utterance,
)

VERBS = (("say", "neutral"), ("deny", "denial"), ("promise", "promise"), ("ask", "question"))
EACH = 25
# How many names come with the statements: 3, 10 and 30 news articles of one English corpus gave
# 20, 88 and 296 names in 18, 192 and 580 statements (a power law fits names, H. S. Heaps 1978).
MANY, GROWTH = 2, 0.75


def generated(statements: int) -> Timeline:
    """So many statements, 25 an article; three of four actors speak, the others are spoken of."""
    actors = round(MANY * statements**GROWTH)
    people = _some("person", max(8, actors * 3 // 4))
    events = _some("event", max(3, actors // 4))
    numbers = range(-(-statements // EACH))
    found = [_written(n, min(EACH, statements - n * EACH), people, events) for n in numbers]
    found.sort(key=lambda one: one[0].id)
    return Timeline(
        articles=tuple(article for article, _ in found),
        actors=tuple(sorted(people + events, key=lambda a: a.id)),
        statements=tuple(statement for _, told in found for statement in told),
        relations=(),
    )


def _some(kind: ActorKind, count: int) -> list[Actor]:
    return [Actor(id=mint(kind, n), name=f"{kind} {n}".title(), kind=kind) for n in range(count)]


def _written(
    number: int, count: int, people: Sequence[Actor], events: Sequence[Actor]
) -> tuple[Article, list[Statement]]:
    """An article of sentences, and the statement in each."""
    speakers = [people[(number * 7 + n * n) % len(people)] for n in range(count)]
    lines = [
        f"{who.name} {VERBS[n % 4][0]}s the ferry {n} is late." for n, who in enumerate(speakers)
    ]
    text = "\n".join(lines)
    article = Article(
        id=mint("article", number),
        path=f"{number}.txt",
        text=text,
        digest=digest(text.encode()),
        title=f"Ferry news {number}",
    )
    day = date(2020, 1, 1) + timedelta(days=number)
    when = Said(start=day, end=day, granularity="day", basis="“today”", day=day, ground="stated")
    told = []
    for n, (line, who) in enumerate(zip(lines, speakers, strict=True)):
        start, verb = text.index(line), VERBS[n % 4]
        about = events[(number + n * n) % len(events)]
        place = Span(start, start + len(line))
        told.append(statement(article, place, len(verb[0]) + 1, verb, (who, about), when=when))
    return article, told


def statement(
    article: Article,
    line: Span,
    cue: int,
    verb: tuple[str, str],
    pair: tuple[Actor, Actor],
    *,
    when: Said,
) -> Statement:
    """The statement of a line that begins with the speaker's name, then ``cue`` letters of a verb.

    ``verb`` is its lemma and its class; ``pair`` who speaks, and of whom.
    """
    who, about = pair
    start = line.start + len(who.name) + 1
    utterance = Utterance(
        id=mint("utterance", article.id, line.start),
        article=article.id,
        source=(Span(line.start, start - 1),),
        cue=(Span(start, start + cue),),
        content=(Span(start + cue + 1, line.end),),
        sentence=line,
        kind="indirect",
        verb=verb[0],
        commitment=verb[1],
        extractor="rules",
        rule="clause",
    )
    return Statement(
        id=utterance.id,
        utterance=utterance,
        actors=(who.id,),
        steps=("named",),
        said=when,
        about=(about.id,),
    )
