"""Finds the texts that copy others and those that replace them, by the runs of their words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from graphkit.records import Article, Diagnostic, PublicationRole, TextPublication

RUN_WORD = re.compile(r"\w+")
# Words of a run: in five words running, two texts by different hands hardly ever agree.
RUN = 5
# A text of which so much stands in another is a copy of it or of the same text: copies of agencies
# have more, articles of two hands on one day less (below 0.36 on 121 agency articles).
COPIED = 0.5
# A run that more texts have is a formula of a page and says nothing of its text.
MOST_HOLDERS = 50
# Fewer runs than this are a line, not a text.
LEAST_RUNS = 20

# Runs as hash values of 64 bits, which take a quarter of the memory of the words.
Runs = frozenset[int]


def publications(articles: Sequence[Article]) -> tuple[TextPublication, ...]:
    """Each file that was read, as the first of its text, a carrier or a revision, by path."""
    order = sorted(articles, key=_published)
    runs = {article.id: _runs(article.text) for article in order}
    likely = _sharing(runs)
    places = {article.id: n for n, article in enumerate(order)}
    found: dict[str, TextPublication] = {}
    at_address: dict[str, Article] = {}
    for article in order:
        before = sorted(places[id_] for id_ in likely[article.id] if id_ in found)
        earlier = at_address.get(article.url or "")
        if earlier is not None:
            found[article.id] = _revision(article, earlier)
        else:
            copy = _copy(article, [order[n] for n in before], runs, found)
            found[article.id] = copy or _first(article)
        if article.url:
            at_address[article.url] = article
    replaced = {one.of for one in found.values() if one.role == "revision"}
    told = [_current(one, current=one.article not in replaced) for one in found.values()]
    told += [one for article in order for one in _same_text(article)]
    return tuple(sorted(told, key=lambda one: (one.path, one.article)))


def revision_notes(found: Sequence[TextPublication]) -> Iterator[Diagnostic]:
    """A note for each publication that replaces the text of an earlier one."""
    paths = {one.article: one.path for one in found if one.of != one.article}
    for one in found:
        if one.role == "revision":
            yield Diagnostic(
                path=one.path,
                place="the file",
                reason=f"another text at the address of {paths[str(one.of)]}",
                remedy="both are read; keep the one that is wanted",
                severity="note",
                kind="revision",
            )


def _published(article: Article) -> tuple[str, str, str]:
    """The order of publication; a text without a day comes last."""
    return str(_day(article) or "9999"), str(_revised(article) or ""), article.path


def _day(article: Article) -> date | None:
    return article.published.start if article.published else None


def _revised(article: Article) -> date | None:
    return article.updated.start if article.updated else None


def _runs(text: str) -> Runs:
    words = [word.lower() for word in RUN_WORD.findall(text)]
    return frozenset(hash(tuple(words[n : n + RUN])) for n in range(len(words) - RUN + 1))


def _sharing(runs: dict[str, Runs]) -> dict[str, set[str]]:
    """The texts that share enough runs with each text; a run of many texts is a formula."""
    holders: dict[int, list[str]] = defaultdict(list)
    for id_, own in runs.items():
        for run in own:
            holders[run].append(id_)
    shared: dict[str, Counter[str]] = {id_: Counter() for id_ in runs}
    for ids in holders.values():
        for one in ids if 1 < len(ids) <= MOST_HOLDERS else ():
            shared[one].update(other for other in ids if other != one)
    return {
        id_: {other for other, n in count.items() if _copied(n, runs[id_], runs[other])}
        for id_, count in shared.items()
    }


def _copied(shared: int, one: Runs, other: Runs) -> bool:
    least = min(len(one), len(other))
    return least >= LEAST_RUNS and shared >= COPIED * least


def _publication(
    article: Article, role: PublicationRole, basis: str, of: str | None = None
) -> TextPublication:
    """The publication that an article itself is; that of a revision has the day of the revision."""
    revised = _revised(article) if role == "revision" else None
    return TextPublication(
        article=article.id,
        path=article.path,
        publisher=article.publisher,
        url=article.url,
        day=revised or _day(article),
        role=role,
        of=of,
        basis=basis,
    )


def _revision(article: Article, earlier: Article) -> TextPublication:
    basis = f"the same address as {earlier.path}, with another text"
    return _publication(article, "revision", basis, earlier.id)


def _copy(
    article: Article,
    before: Sequence[Article],
    runs: dict[str, Runs],
    found: dict[str, TextPublication],
) -> TextPublication | None:
    """The article as a carrier of the earlier text that holds most of its words."""
    if not before:
        return None
    own = runs[article.id]
    shared = {one.id: len(runs[one.id] & own) for one in before}
    near = max(before, key=lambda one: shared[one.id])
    first = found[near.id].of if found[near.id].role == "carrier" else near.id
    share = shared[near.id] / min(len(runs[near.id]), len(own))
    basis = f"{share:.0%} of the runs of {RUN} words of the shorter text stand in {near.path}"
    return _publication(article, "carrier", basis, first)


def _first(article: Article) -> TextPublication:
    return _publication(article, "first", "no earlier text has most of its words")


def _same_text(article: Article) -> Iterator[TextPublication]:
    for carrier in article.carriers:
        yield TextPublication(
            article=article.id,
            path=carrier.path,
            publisher=carrier.publisher,
            url=carrier.url,
            day=carrier.published.start if carrier.published else None,
            role="carrier",
            of=article.id,
            basis=f"the very text of {article.path}",
        )


def _current(one: TextPublication, *, current: bool) -> TextPublication:
    return one if current else replace(one, current=False)
