"""Reads the articles of the paths that a user gives."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from graphkit.read.formats.streams import forward
from graphkit.read.one_file import read_file, read_stream
from graphkit.read.paths import STANDARD_INPUT, InputFile, input_files
from graphkit.read.problems import of_file
from graphkit.records import Article, Carrier, Diagnostic
from graphkit.registry import READERS_GROUP, ReadResult, plugins

NO_FIELDS: Mapping[str, str] = {}


def read(
    paths: Iterable[Path], fields: Mapping[str, str] = NO_FIELDS, out: Path | None = None
) -> ReadResult:
    """The articles of some paths, sorted by id, and the problems of reading them, sorted.

    A folder gives all files below it that are not hidden; ``-`` is standard input. The name of a
    file in the result is relative to the given path, so that no output depends on the working
    folder. ``fields`` are the user's names of columns and keys, by the field that each holds. What
    is in the folder ``out`` is not read.

    Each record becomes an article, or a diagnostic says why not: an error if it is refused, a
    warning if its text is that of another at the same outlet and address. Of two files with one
    text at two outlets or addresses one is a carrier of the other.
    """
    articles: dict[str, Article] = {}
    diagnostics: list[Diagnostic] = []
    for found, problems in _results(paths, fields, out):
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


def _results(
    paths: Iterable[Path], fields: Mapping[str, str], out: Path | None
) -> Iterator[ReadResult]:
    others = plugins(READERS_GROUP)
    for one in input_files(paths, out):
        if one.problem:
            yield (), (one.problem,)
        elif str(one.path) == STANDARD_INPUT:
            yield from _standard_input(one, fields)
        else:
            yield from read_file(one.name, one.path, others, fields)


def _standard_input(one: InputFile, fields: Mapping[str, str]) -> Iterator[ReadResult]:
    """The articles of standard input; a text without a name is read as a text."""
    try:
        stream = forward(sys.stdin.buffer.read)
        yield from read_stream("standard input", stream, {}, fields, default="text")
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        yield (), (of_file(one.name, "unreadable", reason, "give a file"),)


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
