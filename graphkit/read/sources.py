"""Reads the articles of the paths that a user gives."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from graphkit.read.one_file import read_file
from graphkit.read.paths import named_files
from graphkit.read.problems import of_file
from graphkit.records import Article, Carrier, Diagnostic
from graphkit.registry import READERS_GROUP, ReadResult, plugins


def read(paths: Iterable[Path]) -> ReadResult:
    """The articles of some paths, sorted by id, and the problems of reading them, sorted.

    A folder gives all files below it that are not hidden. The name of a file in the result is
    relative to the given path, so that no output depends on the working folder. Two files with the
    same text are one article: with a carrier if outlet or address differ, else with a warning.
    """
    others = plugins(READERS_GROUP)
    articles: dict[str, Article] = {}
    diagnostics: list[Diagnostic] = []
    for name, path in named_files(paths):
        found, problems = read_file(name, path, others)
        diagnostics += problems
        for article in found:
            first = articles.get(article.id)
            if first is not None and _elsewhere(article, first):
                articles[article.id] = carried(first, article)
            elif first is not None:
                diagnostics.append(_twice(article, first))
            else:
                articles[article.id] = article
    return tuple(articles[key] for key in sorted(articles)), tuple(sorted(diagnostics))


def _elsewhere(article: Article, first: Article) -> bool:
    """Whether a file with the text of another article tells another outlet or address."""
    return (article.publisher, article.url) != (first.publisher, first.url)


def carried(first: Article, other: Article) -> Article:
    """The article published earlier, with the other of the same text among its carriers."""
    one, two = sorted((first, other), key=_order)
    also = Carrier(path=two.path, publisher=two.publisher, url=two.url, published=two.published)
    return replace(one, carriers=(*first.carriers, also))


def _order(article: Article) -> tuple[bool, object, str]:
    day = article.published.start if article.published else None
    return day is None, str(day), article.path


def _twice(article: Article, first: Article) -> Diagnostic:
    reason = f"the same text as {first.path}, which stands for both"
    return of_file(article.path, "same text", reason, "remove one of the two", "warning")
