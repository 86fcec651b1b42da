"""Understands the articles that no earlier build has understood, and says why those.

A finding is kept under the digest of its article, of the settings, of the user's names, and of the
program with its tables and models. A parse depends on less: a change of most rules reads no text
again.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace
from spacy.tokens import Doc, DocBin

from graphkit.annotate import model, parse
from graphkit.errors import OutputError
from graphkit.identity import digest
from graphkit.knowledge import ResolverContext
from graphkit.pipeline import attempt, ready
from graphkit.records import Article, Diagnostic, Finding, Search
from graphkit.run.kept.causes import of_names, of_parser, of_program, of_search
from graphkit.run.kept.rows import KeptRows, kept_rows
from graphkit.settings import Settings

KEPT_FILE = ".kept.sqlite"
FINDING, PARSE = "finding", "parse"
# What the rules look at in a parse.
ATTRIBUTES = ["ORTH", "TAG", "POS", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "SENT_START"]

# Why an article is read: no build has read it; its text or head changed; the settings, the user's
# names, or the program with its tables and models changed; what was kept of it is damaged.
Cause = Literal["new", "article", "settings", "names", "program", "damaged"]


class _Causes(NamedTuple):
    """The digests of all that a finding depends on; of two builds they differ in what changed."""

    article: str
    settings: str
    names: str
    program: str


class Work:
    """The findings and the parses that are kept in a file, and those that are made anew."""

    def __init__(self, rows: KeptRows, settings: Settings) -> None:
        """``settings`` are those of this build."""
        self._rows = rows
        self._told = _Causes("", of_search(settings.search), of_names(settings), of_program())
        self._used: set[str] = set()

    def understood(
        self, articles: Sequence[Article], search: Search, context: ResolverContext
    ) -> list[Finding | Diagnostic]:
        """The findings of some articles: kept ones, else new ones, which are kept from now on.

        Raises:
            InstallationError: a model is missing or damaged.
        """
        causes = [self._causes(article) for article in articles]
        self._used.update(map(_key, causes))
        kept = [self._kept(one, told) for one, told in zip(articles, causes, strict=True)]
        if None in kept:
            ready(search)
        return [
            found or self._made(one, told, search, context)
            for found, one, told in zip(kept, articles, causes, strict=True)
        ]

    def plan(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Cause]]:
        """The articles that would be read, each with the reason."""
        known = self._rows.parts(FINDING)
        for article in articles:
            causes = self._causes(article)
            if self._kept(article, causes) is None:
                yield article, _cause(causes, known.get(article.path))

    def forget_others(self, articles: Sequence[Article]) -> None:
        """Removes what was kept of other articles, and of other texts and settings of these.

        ``articles`` are those of the build, which were understood before.
        """
        self._rows.keep_only(FINDING, self._used)
        self._rows.keep_only(PARSE, {_key_of_parse(one.text) for one in articles})

    def _causes(self, article: Article) -> _Causes:
        alone = replace(article, carriers=())
        return self._told._replace(article=digest(msgspec.json.encode(alone)))

    def _kept(self, article: Article, causes: _Causes) -> Finding | None:
        data = self._rows.get(FINDING, _key(causes))
        if data is None:
            return None
        return replace(msgspec.msgpack.decode(data, type=Finding), article=article)

    def _made(
        self, article: Article, causes: _Causes, search: Search, context: ResolverContext
    ) -> Finding | Diagnostic:
        found = attempt(article, search, context, self._parse)
        if isinstance(found, Finding):
            data = msgspec.msgpack.encode(found)
            parts = " ".join(causes)
            self._rows.put(FINDING, _key(causes), data, label=article.path, parts=parts)
        return found

    def _parse(self, text: str) -> Doc:
        """The parse of a text, kept or new."""
        key = _key_of_parse(text)
        if data := self._rows.get(PARSE, key):
            return next(DocBin().from_bytes(data).get_docs(model().vocab))
        doc = parse(text)
        self._rows.put(PARSE, key, DocBin(attrs=ATTRIBUTES, docs=[doc]).to_bytes())
        return doc


def _cause(now: _Causes, parts: str | None) -> Cause:
    """Why an article is read; ``parts`` are the digests of its last finding."""
    if parts is None:
        return "new"
    changed: tuple[Cause, ...] = ("article", "settings", "names", "program")
    told = zip(changed, now, _Causes(*parts.split(" ")), strict=True)
    return next((cause for cause, one, other in told if one != other), "damaged")


def _key(causes: _Causes) -> str:
    return digest(" ".join(causes).encode())


def _key_of_parse(text: str) -> str:
    return digest(f"{of_parser()} {text}".encode())


@contextmanager
def kept_work(out: Path, settings: Settings) -> Iterator[Work]:
    """The work that is kept in the folder of a build.

    Raises:
        OutputError: the file cannot be written.
    """
    file = out / KEPT_FILE
    try:
        with kept_rows(file) as rows:
            yield Work(rows, settings)
    except sqlite3.Error as error:
        message = f"{file}: cannot be written: {error}"
        raise OutputError(message) from error
