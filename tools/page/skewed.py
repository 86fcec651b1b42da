"""Timelines as life has them: some speak a hundred times as often as others, in bursts, over years.

The same ones each time, from a seed. Even data hide what goes wrong with real stories.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from graphkit.identity import digest, mint
from graphkit.records import Actor, Article, Said, Span, Statement, Timeline, When
from tools.page.generated import statement

SEED = 19
VERBS = (
    ("said", "say", "neutral"),
    ("denied", "deny", "denial"),
    ("promised", "promise", "promise"),
    ("accused", "accuse", "accusation"),
)
OUTLETS = ("The Gazette", "Coast Daily", "Harbour Wire", "Evening Echo", "The Ledger")
KINDS = ("person", "person", "person", "organization", "place", "event")
FIRST, YEARS = date(2022, 1, 3), 3
# Statements of an article, and the share of sayings whose day is only a bound.
EACH, BOUND_SHARE = 8, 0.5
# Names for so many statements (a power law, as in tools/page/generated.py).
MANY, GROWTH = 2, 0.72


def skewed(statements: int, seed: int = SEED) -> Timeline:
    """So many statements, eight an article; who speaks, and of whom, goes by 1 ÷ rank."""
    chance = random.Random(seed)  # noqa: S311 -- data, no secret
    actors = [_actor(n) for n in range(max(12, round(MANY * statements**GROWTH)))]
    weights = [1 / (n + 1) for n in range(len(actors))]
    days = _days(chance, -(-statements // EACH))
    told = []
    for n, day in enumerate(days):
        who = chance.choices(actors, weights, k=min(EACH, statements - n * EACH))
        about = chance.choices(actors, weights, k=len(who))
        told.append(_article(chance, n, day, list(zip(who, about, strict=True))))
    told.sort(key=lambda one: one[0].id)
    return Timeline(
        articles=tuple(article for article, _ in told),
        actors=tuple(sorted(actors, key=lambda actor: actor.id)),
        statements=tuple(one for _, said in told for one in said),
        relations=(),
    )


def _actor(number: int) -> Actor:
    kind = KINDS[number % len(KINDS)]
    name = f"{kind} number {number}".title()
    return Actor(id=mint("skewed", number), name=name, kind=kind)


def _days(chance: random.Random, count: int) -> list[date]:
    """Days in bursts around a few events, and one that lies years before all others."""
    middles = [chance.randrange(365 * YEARS) for _ in range(6)]
    spread = [round(chance.gauss(chance.choice(middles), 9)) for _ in range(count)]
    days = [FIRST + timedelta(min(max(n, 0), 365 * YEARS)) for n in spread]
    return sorted([*days[1:], FIRST - timedelta(365 * 9)])


def _article(
    chance: random.Random, number: int, day: date, pairs: Sequence[tuple[Actor, Actor]]
) -> tuple[Article, list[Statement]]:
    """An article of a day with a sentence for each pair, and the statements in it."""
    verbs = [chance.choice(VERBS) for _ in pairs]
    lines = [
        f"{who.name} {verb[0]} that the ferry {n} of {about.name} was late."
        for n, ((who, about), verb) in enumerate(zip(pairs, verbs, strict=True))
    ]
    text = "\n\n".join(lines)
    published = When(start=day, end=day, granularity="day", basis="given")
    article = Article(
        id=mint("skewed article", number),
        path=f"{number}.txt",
        text=text,
        digest=digest(text.encode()),
        title=f"Ferry news {number}",
        publisher=OUTLETS[number % len(OUTLETS)],
        published=published,
    )
    told, at = [], 0
    for pair, verb, line in zip(pairs, verbs, lines, strict=True):
        bound = chance.random() < BOUND_SHARE
        cue, *kind = verb
        place, when = Span(at, at + len(line)), _when(day, bound=bound)
        told.append(statement(article, place, len(cue), (kind[0], kind[1]), pair, when=when))
        at += len(line) + 2
    return article, told


def _when(day: date, *, bound: bool) -> Said:
    if bound:
        return Said(end=day, basis="no later than publication", day=day, ground="story")
    return Said(start=day, end=day, granularity="day", basis="“today”", day=day, ground="stated")
