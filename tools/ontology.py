"""Writes docs/ontology.html: the terms of ontology/graphkit.ttl, a picture, an example of each.

Everything is taken from the Turtle; the examples are triples of the invented articles in
seeds/example. Run it after a change of the ontology: .venv/bin/python -m tools.ontology
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from html import escape

import pyoxigraph as ox
import rdflib
from rdflib.namespace import OWL, RDF, RDFS

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import gather, timeline, understand
from graphkit.read.article import article_from_text
from graphkit.records import Finding, Search, When
from graphkit.store import graphs, prefixes, turtle
from graphkit.store.vocabulary import ONTOLOGY_IRI

PAGE = folder("ontology").parent / "docs" / "ontology.html"
BASE = "https://news.example/"
STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{background:#f4f4f4;padding:.6rem;overflow-x:auto;font-size:.85rem}
h3{margin-bottom:.2rem}dd{margin:0}svg{width:100%;height:auto}text{font:13px system-ui,sans-serif}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.3rem 0}"""
# The picture: classes on an ellipse, in units of SVG.
WIDTH, HEIGHT, BOX_WIDTH, BOX_HEIGHT = 1000, 640, 150, 34
KINDS = (
    ("Classes", OWL.Class),
    ("Links between nodes", OWL.ObjectProperty),
    ("Values", OWL.DatatypeProperty),
)
RULES = Search(level="rules")
# First and last day of publication, and the text, for terms that seeds/example has no example of.
RARE = (
    ("2024-05-06", "2024-05-06", "Ida Moss asked whether the pier was safe."),
    ("2024-05-06", "2024-05-06", "Ida Moss allegedly told a clerk that the pier was safe."),
    ("2024-05-06", "2024-05-12", "Ida Moss met Karl Rusk on Monday. Moss said the pier was shut."),
    ("2018-06-13", "2018-06-13", "Karl Rusk praised the 2018 Singapore summit."),
    ("2024-05-06", "2024-05-06", "Ida Moss said on 6 May 2024 that the Lund pier was safe."),
    ("2024-05-20", "2024-05-20", "Ida Moss said on 20 May 2024 that the Lund pier was not safe."),
)
# The link to the instances of a class that have no type of their own.
UNTYPED = {
    "Candidate": "candidate",
    "DescribedSource": "describedSource",
    "Passage": "sentence",
    "Telling": "telling",
}
# The address and the outlet of the last of these, which are two versions of one article.
ADDRESS, OUTLET, VERSIONS = "https://news.example/pier", "The Lund Gazette", 2
# An example is cut to so many characters.
MAX_EXAMPLE_CHARS = 160


def main() -> None:
    """Writes the page."""
    PAGE.write_text(page(), "utf-8")


def page() -> str:
    """The page as HTML; the same for the same ontology, articles and program."""
    ontology = rdflib.Graph().parse(folder("ontology") / "graphkit.ttl")
    header = ontology.value(None, RDF.type, OWL.Ontology)
    title = next(o for p, o in ontology.predicate_objects(header) if p.endswith("/title"))
    told = examples()
    sections = (
        f"<h2>{name}</h2>"
        + "".join(term_part(one, ontology, told) for one in terms(ontology, kind))
        for name, kind in KINDS
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1>"
        f"<p>Version {escape(str(ontology.value(header, OWL.versionInfo)))}. <code>gk:</code> is "
        f"<code>{ONTOLOGY_IRI}</code>. The examples are triples of invented articles.</p>"
        f"{picture(ontology)}{''.join(sections)}</html>\n"
    )


def terms(ontology: rdflib.Graph, kind: rdflib.URIRef) -> list[rdflib.URIRef]:
    """Graphkit's own terms of a kind, by name."""
    found = ontology.subjects(RDF.type, kind)
    return sorted(one for one in found if str(one).startswith(ONTOLOGY_IRI))


def term_part(term: rdflib.URIRef, ontology: rdflib.Graph, told: dict[str, str]) -> str:
    """The part of the page about a term."""
    name = short(term)
    facts = (
        (label, ", ".join(sorted(short(o) for o in ontology.objects(term, predicate))))
        for label, predicate in (
            ("of", RDFS.domain),
            ("is", RDFS.range),
            ("narrower than", RDFS.subClassOf),
            ("narrower than", RDFS.subPropertyOf),
        )
    )
    rows = "".join(f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in facts if value)
    shown = told.get(str(term), "")
    example = f"<pre>{escape(shown)}</pre>" if shown else "<p>The articles have no example.</p>"
    comment = escape(str(ontology.value(term, RDFS.comment)))
    anchor = name.removeprefix("gk:")
    return f'<h3 id="{anchor}">{name}</h3><p>{comment}</p><dl>{rows}</dl>{example}'


def short(iri: rdflib.term.Node) -> str:
    """An IRI with the prefix of the exports."""
    known = prefixes(BASE).items()
    found = (f"{name}:{iri[len(start) :]}" for name, start in known if str(iri).startswith(start))
    return next(found, str(iri))


def examples() -> dict[str, str]:
    """A triple of each term, in Turtle, from the invented articles.

    A class whose instances have no type has a link to one of these.
    """
    found: dict[str, str] = {}
    for built in (timeline([folder("seeds") / "example"], RULES), gather(tuple(_rare()))):
        for quad in ox.parse(turtle(graphs(built, BASE), BASE), ox.RdfFormat.TURTLE):
            for term in (quad.predicate, quad.object):
                if str(getattr(term, "value", "")).startswith(ONTOLOGY_IRI):
                    found.setdefault(term.value, _line(quad))
    for name, link in UNTYPED.items():
        found.setdefault(f"{ONTOLOGY_IRI}{name}", found[f"{ONTOLOGY_IRI}{link}"])
    return found


def _rare() -> Iterator[Finding]:
    """What is understood of texts with what the invented articles have not."""
    for place, (first, last, text) in enumerate(RARE):
        where = {"url": ADDRESS, "publisher": OUTLET} if len(RARE) - place <= VERSIONS else {}
        days = date.fromisoformat(first), date.fromisoformat(last)
        when = When(start=days[0], end=days[1], granularity="day" if first == last else "week")
        yield understand(article_from_text(text, published=when, **where), RULES)


def _line(quad: ox.Quad) -> str:
    words = (_written(term) for term in (quad.subject, quad.predicate, quad.object))
    line = " ".join(words) + " ."
    return line if len(line) <= MAX_EXAMPLE_CHARS else f"{line[: MAX_EXAMPLE_CHARS - 1]}…"


def _written(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return short(rdflib.URIRef(term.value)) if isinstance(term, ox.NamedNode) else str(term)


def picture(ontology: rdflib.Graph) -> str:
    """The classes with the links between them, as SVG."""
    links = defaultdict(list)
    for one in terms(ontology, OWL.ObjectProperty):
        ends = ontology.value(one, RDFS.domain), ontology.value(one, RDFS.range)
        links[short(ends[0]), short(ends[1])].append(short(one).removeprefix("gk:"))
    names = sorted({name for pair in links for name in pair})
    spots = {name: _spot(place, len(names)) for place, name in enumerate(names)}
    lines = (_edge(spots[a], spots[b], some) for (a, b), some in sorted(links.items()) if a != b)
    boxes = (_box(name, spots[name]) for name in names)
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="The classes and their links">'
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#777"/></marker></defs>'
        f"{''.join(lines)}{''.join(boxes)}</svg>"
    )


def _spot(place: int, of: int) -> tuple[float, float]:
    angle = 2 * math.pi * place / of - math.pi / 2
    across, down = (WIDTH - BOX_WIDTH) / 2 - 10, (HEIGHT - BOX_HEIGHT) / 2 - 10
    return WIDTH / 2 + across * math.cos(angle), HEIGHT / 2 + down * math.sin(angle)


def _edge(start: tuple[float, float], end: tuple[float, float], names: list[str]) -> str:
    """A line with the names of its properties a third of the way along."""
    (x, y), (to_x, to_y) = start, end
    across, down = max(abs(to_x - x), 1), max(abs(to_y - y), 1)
    back = min(BOX_WIDTH / 2 / across, BOX_HEIGHT / 2 / down)
    tip_x, tip_y = to_x - (to_x - x) * back, to_y - (to_y - y) * back
    at_x, at_y = x + (to_x - x) * 0.42, y + (to_y - y) * 0.42
    told = names[0] if len(names) == 1 else f"{names[0]} + {len(names) - 1}"
    return (
        f'<line x1="{x:.0f}" y1="{y:.0f}" x2="{tip_x:.0f}" y2="{tip_y:.0f}" stroke="#999" '
        f'marker-end="url(#tip)"><title>{escape(", ".join(names))}</title></line>'
        f'<text x="{at_x:.0f}" y="{at_y:.0f}" text-anchor="middle" fill="#444">{told}</text>'
    )


def _box(name: str, spot: tuple[float, float]) -> str:
    x, y = spot[0] - BOX_WIDTH / 2, spot[1] - BOX_HEIGHT / 2
    return (
        f'<a href="#{name.removeprefix("gk:")}"><rect x="{x:.0f}" y="{y:.0f}" width="{BOX_WIDTH}" '
        f'height="{BOX_HEIGHT}" rx="6" fill="#e8eef7" stroke="#446"/>'
        f'<text x="{spot[0]:.0f}" y="{spot[1] + 5:.0f}" text-anchor="middle">{name}</text></a>'
    )


if __name__ == "__main__":
    main()
