"""Speakers on articles that somebody read: ``python -m tools.news DATA GOLD``.

``GOLD`` has one article a line: the file below ``DATA/news``, its digest, and every report of
speech that a reader found, with the places of cue, source and content, the speaker's name if there
is one, the day. A statement of the program answers a report if their contents share half of their
characters, or if it has the report's cue.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from graphkit.identity import fold
from graphkit.pipeline import understand
from graphkit.read import read
from graphkit.records import Actor, Article, Finding, Search, Statement

Report = Mapping[str, Any]
MIN_SHARED_CONTENT = 0.5
# With the cue of the report, so much of the content is enough.
MIN_SHARED_WITH_CUE = 0.2
CUE_POINTS = 0.3
# Words of a name that tell nobody apart.
FORMS = frozenset({"the", "of", "inc", "ag", "corp", "co", "plc", "ltd", "llc", "jr"})
# The bins of the calibration error.
BINS = 10
UMLAUTS = re.compile(r"(?<=[aou])e")


def main() -> None:
    """Prints how many speakers are right, wrong, refused, which are wrong, and how chains are."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path)
    given.add_argument("gold", type=Path)
    given.add_argument("--level", default="accurate")
    given.add_argument("--show", default="wrong", help="the outcome whose reports are printed")
    given.add_argument("--min-certainty", type=float, help="the certainty that a name needs")
    chosen = given.parse_args()
    least = {} if chosen.min_certainty is None else {"min_certainty": chosen.min_certainty}
    total: Counter[str] = Counter()
    sure: list[tuple[str, float, bool]] = []
    chains: Counter[str] = Counter()
    for article, reports in articles(chosen.data, chosen.gold):
        finding = understand(article, Search(level=chosen.level, **least))
        for report, statement, outcome in outcomes(finding, reports):
            total.update({outcome: 1, f"{outcome}: {report['speaker']}": 1})
            if statement and outcome in {"right", "wrong"}:
                weakest = min(statement.namings, key=lambda one: one.certainty)
                sure.append((weakest.named, weakest.certainty, outcome == "right"))
            chains[chain_outcome(finding, report, statement)] += 1
            if outcome == chosen.show:
                print(article.path, *_shown(article, finding, report, statement), sep=" | ")
    for outcome in sorted(total):
        print(
            f"{outcome}: {total[outcome]}"
            if ":" not in outcome
            else f"  {outcome}: {total[outcome]}"
        )
    print(f"right of named: {total['right']} of {total['right'] + total['wrong']}")
    reliability(sure)
    told = ("right", "in part", "wrong", "none", "missed", "more than the reader has")
    print("chains of tellers:", ", ".join(f"{one} {chains[one]}" for one in told))


def reliability(sure: Sequence[tuple[str, float, bool]]) -> None:
    """Prints how often names are right, by the words that name them and by certainty.

    Each of ``sure`` is the kind of words, the certainty, and whether the name is right. The last
    figure is the expected calibration error over ten bins.
    """
    for named in sorted({one[0] for one in sure}):
        some = [one for one in sure if one[0] == named]
        print(f"  {named}: {_share(some)}")
    bins = [[one for one in sure if min(int(one[1] * BINS), BINS - 1) == n] for n in range(BINS)]
    for some in filter(None, bins):
        print(f"  certainty {min(one[1] for one in some):.2f} and more: {_share(some)}")
    off = sum(abs(sum(one[1] - one[2] for one in some)) for some in bins)
    print(f"expected calibration error: {off / max(len(sure), 1):.3f}")


def _share(some: Sequence[tuple[str, float, bool]]) -> str:
    mean = sum(one[1] for one in some) / len(some)
    return f"{sum(one[2] for one in some)} of {len(some)} right, mean certainty {mean:.2f}"


def articles(data: Path, gold: Path) -> Iterator[tuple[Article, Sequence[Report]]]:
    """Each article of the gold file that lies in the data as it was read, with its reports."""
    for line in gold.read_text("utf-8").splitlines():
        row = json.loads(line)
        path = data / "news" / row["file"]
        if path.is_file() and sha256(path.read_bytes()).hexdigest() == row["sha256"]:
            (article,), _ = read([path])
            yield article, [{**one, "places": row["places"]} for one in row["statements"]]


def outcomes(
    finding: Finding, reports: Sequence[Report]
) -> Iterator[tuple[Report, Statement | None, str]]:
    """Each report with the statement that answers it, and how its speaker is told.

    ``missed``: no statement answers it. ``refused``: the statement has no actor. ``right`` and
    ``wrong``: all actors are among those of the report, or for an unnamed source among those that
    it belongs to.
    """
    actors = {actor.id: actor for actor in finding.actors}
    left = list(finding.statements)
    for report in reports:
        statement = max(left, key=lambda one: _fit(report, one), default=None)
        if statement is None or not _fit(report, statement):
            yield report, None, "missed"
            continue
        left.remove(statement)
        told = [actors[one] for one in statement.actors]
        yield report, statement, _outcome(report, told)


def _fit(report: Report, statement: Statement) -> float:
    """How well a statement answers a report, 0 where it does not."""
    wanted = {n for start, end in report["content"] for n in range(start, end)}
    spans = statement.utterance.content
    found = {n for span in spans for n in range(span.start, span.end)}
    shared = len(wanted & found) / len(wanted | found)
    cue = report["cue"] or (0, 0)
    same_cue = any(s.start < cue[1] and cue[0] < s.end for s in statement.utterance.cue)
    least = MIN_SHARED_WITH_CUE if same_cue else MIN_SHARED_CONTENT
    return shared + CUE_POINTS * same_cue if shared >= least else 0.0


def _outcome(report: Report, told: Sequence[Actor]) -> str:
    if not told:
        return "refused"
    named = [(one["name"], one.get("wikidata")) for one in report["who"]]
    accepted = named or [(name, None) for name in report["of"]]
    each = (any(same(name, item, actor) for name, item in accepted) for actor in told)
    return "right" if all(each) else "wrong"


def chain_outcome(finding: Finding, report: Report, statement: Statement | None) -> str:
    """How the tellers of a report, in order, are told; ``""`` if neither side has any.

    ``in part``: some of the reader's tellers, in their order, and no other. ``missed``: no
    statement answers the report.
    """
    wanted = report["reported_by"]
    if statement is None:
        return "missed" if wanted else ""
    actors = {actor.id: actor for actor in finding.actors}
    told = [actors[one] for one in statement.reported_by]
    if not wanted:
        return "more than the reader has" if told else ""
    if not told:
        return "none"
    left = iter(wanted)
    if not all(any(same(name, None, actor) for name in left) for actor in told):
        return "wrong"
    return "right" if len(told) == len(wanted) else "in part"


def same(name: str, item: str | None, actor: Actor) -> bool:
    """Whether an actor is the one whom a reader calls so, by item or by any of its names."""
    if item and actor.wikidata == item:
        return True
    wanted = _words(name)
    return any(_alike(wanted, _words(told), actor) for told in (actor.name, *actor.aliases))


def _words(name: str) -> tuple[str, ...]:
    words = re.findall(r"\w+", UMLAUTS.sub("", fold(name)))
    return tuple(word for word in words if word not in FORMS)


def _alike(wanted: tuple[str, ...], told: tuple[str, ...], actor: Actor) -> bool:
    """Whether two names are the same, an acronym and its words, or first and last word agree."""
    if not wanted or not told:
        return False
    if wanted == told or told == ("".join(word[0] for word in wanted),):
        return True
    if actor.kind == "person":
        return wanted[-1] == told[-1] and (len(told) == 1 or wanted[0][0] == told[0][0])
    return set(wanted) <= set(told) or (len(told) > 1 and set(told) <= set(wanted))


def _shown(
    article: Article, finding: Finding, report: Report, statement: Statement | None
) -> Iterator[str]:
    actors = {actor.id: actor.name for actor in finding.actors}
    yield article.text[slice(*report["source"])] if report["source"] else "-"
    yield f"{report['speaker']}, {report['how']}"
    yield ", ".join(one["name"] for one in report["who"])
    yield ", ".join(actors[one] for one in statement.actors) if statement else "-"
    yield " ".join(statement.steps) if statement else "-"


if __name__ == "__main__":
    main()
