"""The Python interface: build a graph of articles, look into it, ask it, save it."""

from collections.abc import Iterable
from functools import cached_property
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from graphkit.identity import fold
from graphkit.pipeline import timeline
from graphkit.query import Answer, Triples, ask
from graphkit.records import Actor, Statement, Timeline
from graphkit.render import framed, page, table
from graphkit.report import STATEMENT_COLUMNS, row
from graphkit.run import hold, ingredients, put, told_by
from graphkit.settings import Settings
from graphkit.settings import settings as settings_of
from graphkit.store import frame, network, objects, prefixes, rooted

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from pyoxigraph import Store
    from rdflib import Dataset

# rdflib takes a quarter of a second to import.
DATASET_MODULE = "graphkit.store.syntax.dataset"
OnePath = str | PathLike[str]


class Graph:
    """Who said what, when, about whom, in some articles.

    ``timeline`` is everything as records; the methods give plain objects.
    """

    def __init__(self, found: Timeline, settings: Settings | None = None) -> None:
        self.timeline = found
        self._settings = settings or Settings()

    def statements(self, *, actor: str | None = None, about: str | None = None) -> "Statements":
        """The statements as the objects of ``statements.jsonl``, in its order.

        ``actor`` and ``about`` keep those of, and about, the actor of that name, alias, Wikidata
        id or graphkit id; case and accents do not matter.
        """
        pairs = zip(self.timeline.statements, objects(self.timeline), strict=True)
        kept = [
            (one, told)
            for one, told in pairs
            if self._is(one.actors, actor) and self._is(one.about, about)
        ]
        return Statements([told for _, told in kept], [self._row(one) for one, _ in kept])

    def query(self, sparql: str) -> Answer:
        """The answer of the data set :attr:`rdf` to a SPARQL query.

        ``GRAPH`` names an article; without it all graphs are asked together.

        Raises:
            QueryError: the query cannot be read, would change something or takes too long.
        """
        return ask(Triples(self._store, prefixes(self._base), union=True), sparql)

    @cached_property
    def rdf(self) -> "Dataset":
        """The graph in rdflib, with a named graph for each article; the union is its default.

        Oxigraph holds it. What is added there is found by :meth:`query`; the timeline stays.
        """
        made: Dataset = import_module(DATASET_MODULE).dataset(self._store, self._base)
        return made

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """The network of actors, as in ``graph.graphml``."""
        return network(self.timeline)

    def to_pandas(self) -> "pd.DataFrame":
        """The statements as a data frame, with the columns of ``statements.csv``.

        Raises:
            InstallationError: the package pandas is missing.
        """
        return frame(self.timeline)

    def save(self, out: OnePath) -> tuple[Path, ...]:
        """Writes the files of a build into a folder; gives their paths.

        Raises:
            Held: another build is writing there.
            OutputError: a file cannot be written.
        """
        with hold(Path(out)) as folder:
            return put(self.timeline, folder, self._settings)

    def _row(self, statement: Statement) -> dict[str, str]:
        actors, texts = self._indexes
        return row(statement, texts[statement.utterance.article], actors)

    @cached_property
    def _indexes(self) -> tuple[dict[str, Actor], dict[str, str]]:
        found = self.timeline
        return {a.id: a for a in found.actors}, {a.id: a.text for a in found.articles}

    @cached_property
    def _store(self) -> "Store":
        used = ingredients(self._settings)
        made: Store = import_module(DATASET_MODULE).quad_store(self.timeline, self._base, used)
        return made

    @cached_property
    def _base(self) -> str:
        return rooted(self._settings.base_iri)

    def _is(self, ids: Iterable[str], name: str | None) -> bool:
        return name is None or not set(ids).isdisjoint(self._named(name))

    def _named(self, name: str) -> frozenset[str]:
        wanted = fold(name)
        return frozenset(a.id for a in self.timeline.actors if wanted in _names(a))

    def __repr__(self) -> str:
        """How much the graph holds, in one line."""
        found = self.timeline
        return f"<Graph: {len(found.statements)} statements in {len(found.articles)} articles>"

    def _repr_html_(self) -> str:
        """The page, for a notebook."""
        return framed(page(self.timeline, title=self._settings.title), repr(self))


class Statements(list[dict[str, object]]):
    """Statements as plain objects; a notebook and ``rich`` show them as a table."""

    def __init__(self, found: Iterable[dict[str, object]], rows: Iterable[dict[str, str]]) -> None:
        super().__init__(found)
        self._rows = [*rows]

    def _repr_html_(self) -> str:
        return str(
            table(
                STATEMENT_COLUMNS, ([one[name] for name in STATEMENT_COLUMNS] for one in self._rows)
            )
        )

    def __rich__(self) -> Table:
        """The table for a terminal."""
        made = Table(*STATEMENT_COLUMNS)
        for one in self._rows:
            made.add_row(*(Text(one[name]) for name in STATEMENT_COLUMNS))
        return made


def _names(actor: Actor) -> set[str]:
    return {fold(n) for n in (actor.name, *actor.aliases, actor.id, actor.wikidata or "")}


def build(
    paths: OnePath | Iterable[OnePath], *, settings: Settings | OnePath | None = None
) -> Graph:
    """The graph of the articles behind one path or several.

    ``settings`` are a record, or the path of a ``graphkit.toml``; no file is read that is not
    named. What could not be read or understood is in ``graph.timeline.diagnostics``.

    Raises:
        InstallationError: a part of the program is missing or damaged.
        ValueError: the settings, or a file that they name, cannot be used.
    """
    some = (paths,) if isinstance(paths, str | PathLike) else paths
    chosen = settings_of(settings) if isinstance(settings, str | PathLike) else settings
    chosen = chosen or Settings()
    with told_by(chosen) as told:
        found = timeline(map(Path, some), chosen.search, told, fields=chosen.fields)
        return Graph(found, chosen)
