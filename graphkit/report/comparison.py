"""What a reader of a build wants first: who said most, what is disputed, what changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from graphkit.records import ContrastSide, SharedClaim, Statement, Timeline
from graphkit.report.lines import counted, numbered, plain

# So many lines of each list are told; the files of the build have all.
MOST_TOLD = 12
# So many topics of a speaker are told.
MOST_TOPICS = 3


def summary(timeline: Timeline) -> Iterator[str]:
    """The lines of the first part of ``report.md``; each list ends with how many more there are."""
    yield from _most(timeline)
    yield from _disputed(timeline)
    yield from _changed(timeline)
    yield from _origins(timeline)
    yield from _publications(timeline)


def _most(timeline: Timeline) -> Iterator[str]:
    names = {actor.id: actor.name for actor in timeline.actors}
    said: Counter[str] = Counter()
    topics: dict[str, Counter[str]] = defaultdict(Counter)
    copies = {p.article for p in timeline.publications if p.role == "carrier" and p.of != p.article}
    for statement in timeline.statements:
        for actor in statement.actors if statement.utterance.article not in copies else ():
            said[actor] += 1
            topics[actor].update(names[one] for one in statement.about if one != actor)
    rows = []
    for actor, number in sorted(said.items(), key=lambda item: (-item[1], names[item[0]])):
        most = sorted(topics[actor].items(), key=lambda item: (-item[1], item[0]))[:MOST_TOPICS]
        on = f", most on {', '.join(name for name, _ in most)}" if most else ""
        rows.append(f"{names[actor]}: {numbered(number, 'statement')}{on}")
    yield from _listed("Who said most", rows, "No speaker is known.")


def _disputed(timeline: Timeline) -> Iterator[str]:
    rows = [
        f"{one.subject}: {_side(one.sides[0], timeline)} against {_side(one.sides[1], timeline)} "
        f"({one.basis})"
        for one in sorted(timeline.contrasts, key=lambda c: (-len(c.statements), c.subject, c.id))
    ]
    yield from _listed("What is disputed", rows, "No two statements stand against each other.")


def _side(side: ContrastSide, timeline: Timeline) -> str:
    names = {actor.id: actor.name for actor in timeline.actors}
    if all(id_ in names for id_ in side.speakers):
        return " and ".join(names[id_] for id_ in side.speakers)
    first = next(s for s in timeline.statements if s.id == side.statements[0])
    return first.described.label if first.described else "a source without a name"


def _changed(timeline: Timeline) -> Iterator[str]:
    said = {statement.id: statement for statement in timeline.statements}
    rows = [
        f"{_side(one.earlier, timeline)} on {one.subject}: {_day(said, one.earlier)}, then "
        f"{_day(said, one.later)} ({one.basis})"
        for one in timeline.changes
    ]
    yield from _listed("Whose position changed", rows, "No change of position was found.")


def _day(said: dict[str, Statement], side: ContrastSide) -> str:
    return str(said[side.statements[0]].said.day or "no day known")


def _origins(timeline: Timeline) -> Iterator[str]:
    """The claims that several articles report and that rest on one origin."""
    said = {statement.id: statement for statement in timeline.statements}
    texts = {article.id: article.text for article in timeline.articles}

    def row(claim: SharedClaim) -> str:
        fullest = said[claim.fullest].utterance
        words = " … ".join(span.of(texts[fullest.article]) for span in fullest.content)
        return f"{plain(words)} ({counted(claim.reports, 'report')}, 1 origin)"

    one = [c for c in timeline.shared_claims if c.origins == 1 and _articles(c, said) > 1]
    yield from _listed("What rests on one origin", map(row, one), "No claim of several articles.")


def _articles(claim: SharedClaim, said: dict[str, Statement]) -> int:
    return len({said[report.statement].utterance.article for report in claim.reports})


def _publications(timeline: Timeline) -> Iterator[str]:
    rows = [
        f"{one.path}: {one.role}, {one.basis}{'' if one.current else ', replaced'}"
        for one in timeline.publications
        if one.role != "first" or not one.current
    ]
    if rows:
        yield from _listed("Copies and revisions", rows, "")


def _listed(title: str, rows: Iterable[str], none: str) -> Iterator[str]:
    told = list(rows)
    yield f"## {title}"
    yield ""
    for row in told[:MOST_TOLD]:
        yield f"- {row}"
    if len(told) > MOST_TOLD:
        yield f"- and {len(told) - MOST_TOLD} more in the files of the build"
    if not told:
        yield none
    yield ""
