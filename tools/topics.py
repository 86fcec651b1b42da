"""Topics on articles that somebody read: ``python -m tools.topics DATA GOLD``.

``GOLD`` is that of ``tools.news``: its field ``about`` has the names of those of whom a reader says
that the claim speaks. The row's field ``places`` has those of the names that are countries or
places. Counted are persons, organizations and events, without the speaker of the report.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from graphkit.compare import with_story_events
from graphkit.identity import fold
from graphkit.pipeline import understand
from graphkit.records import Actor, Article, Finding, Search, Statement
from graphkit.resolve import across
from tools.news import Report, articles, outcomes, same

KINDS = ("person", "organization", "event")
OUTCOMES = ("right", "false", "missed")
# “Aliso Canyon gas leak (Porter Ranch gas leak)”: either name is right.
OTHER_NAME = re.compile(r"\s*\(([^)]*)\)$")
# In the name that the program gives an event which no table lists: “gas leak in Tarn, May 2016”.
NOT_IN_READERS_NAME = re.compile(r"\b(?:in|of|at|on)\b|, \w+ \d{4}$")


def main() -> None:
    """Prints how many topics are right, false and missed, by kind, and those asked for."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path)
    given.add_argument("gold", type=Path)
    given.add_argument("--level", default="accurate")
    given.add_argument("--show", default=[], nargs="*", choices=OUTCOMES)
    chosen = given.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    for article, reports in articles(chosen.data, chosen.gold):
        found = understand(article, Search(level=chosen.level))
        (finding,) = with_story_events(across([found]))
        for report, statement, _ in outcomes(finding, reports):
            if statement is None:
                continue
            for outcome, kind, name in topics(finding, report, statement):
                total[outcome, kind] += 1
                if outcome in chosen.show:
                    print(outcome, article.path, kind, name, claim(article, report), sep=" | ")
    print("\n".join(summary(total)))


def topics(
    finding: Finding, report: Report, statement: Statement
) -> Iterator[tuple[str, str, str]]:
    """Each topic that a reader or the program has: one of :data:`OUTCOMES`, its kind, its name.

    The kind is that of the program's actor, and ``unknown`` for a topic that is missed.
    """
    actors = {actor.id: actor for actor in finding.actors}
    speakers = [one["name"] for one in report["who"]]
    own = [actors[one] for one in statement.actors]
    wanted = [n for n in report["about"] if not means_any(n, own) and n not in speakers]
    told = [
        _with_words(actors[one], finding, statement)
        for one in statement.about
        if one not in statement.actors
    ]
    for actor in told:
        if any(means(name, actor) for name in (*report["places"], *speakers)):
            continue
        right = any(means(name, actor) for name in wanted)
        if right or actor.kind in KINDS:
            yield OUTCOMES[0 if right else 1], actor.kind, actor.name
    for name in wanted:
        if name not in report["places"] and not means_any(name, told):
            yield "missed", "unknown", name


def _with_words(actor: Actor, finding: Finding, statement: Statement) -> Actor:
    """A topic that is called also as the claim calls it: “the Quell administration”."""
    text = finding.article.text
    told = (place for one in statement.topic_words if one.actor == actor.id for place in one.words)
    return replace(actor, aliases=(*actor.aliases, *(place.of(text) for place in told)))


def means_any(name: str, actors: Sequence[Actor]) -> bool:
    """Whether a reader's name is that of one of the actors."""
    return any(means(name, actor) for actor in actors)


def means(name: str, actor: Actor) -> bool:
    """Whether a reader's name, or the one that it has in brackets, is that of an actor.

    A country or place needs the very name: “San Bernardino” is not the attack there. An event that
    no table lists is called by words of its article, all of which the reader's name has.
    """
    other = OTHER_NAME.search(name)
    names = (name, *((OTHER_NAME.sub("", name), other[1]) if other else ()))
    if actor.kind not in KINDS:
        return not {actor.name, *actor.aliases}.isdisjoint(names)
    if actor.kind == "event" and _words(actor.name) <= _words(name):
        return True
    return any(same(one, None, actor) for one in names)


def _words(event: str) -> set[str]:
    return set(re.findall(r"\w+", NOT_IN_READERS_NAME.sub("", fold(event))))


def claim(article: Article, report: Report) -> str:
    """The words of a report's content on one line."""
    return " ".join(" … ".join(article.text[a:b] for a, b in report["content"]).split())


def summary(total: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """The lines of the figures: one for each kind, then precision and recall."""
    for kind in (*KINDS, *sorted({kind for _, kind in total} - set(KINDS))):
        count = {outcome: total.get((outcome, kind), 0) for outcome in OUTCOMES}
        yield f"{kind}: " + ", ".join(f"{n} {outcome}" for outcome, n in count.items() if n)
    right, false, missed = (sum(n for (o, _), n in total.items() if o == one) for one in OUTCOMES)
    yield f"precision: {right} of {right + false}, {right / max(right + false, 1):.1%}"
    yield f"recall: {right} of {right + missed}, {right / max(right + missed, 1):.1%}"


if __name__ == "__main__":
    main()
