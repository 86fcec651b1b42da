"""Reads the articles of the paths that a user gives."""

from collections.abc import Iterable
from pathlib import Path

from graphkit.read.one_file import read_file
from graphkit.read.paths import named_files
from graphkit.read.problems import of_file
from graphkit.records import Article, Diagnostic
from graphkit.registry import READERS_GROUP, ReadResult, plugins


def read(paths: Iterable[Path]) -> ReadResult:
    """The articles of some paths, sorted by id, and the problems of reading them, sorted.

    A folder gives all files below it that are not hidden. The name of a file in the result is
    relative to the given path, so that no output depends on the working folder. Two files with the
    same text are one article, with a warning.
    """
    others = plugins(READERS_GROUP)
    articles: dict[str, Article] = {}
    diagnostics: list[Diagnostic] = []
    for name, path in named_files(paths):
        found, problems = read_file(name, path, others)
        diagnostics += problems
        for article in found:
            if article.id in articles:
                diagnostics.append(_twice(article, articles[article.id]))
            else:
                articles[article.id] = article
    return tuple(articles[key] for key in sorted(articles)), tuple(sorted(diagnostics))


def _twice(article: Article, first: Article) -> Diagnostic:
    reason = f"the same text as {first.path}, which stands for both"
    return of_file(article.path, "same text", reason, "remove one of the two", "warning")
