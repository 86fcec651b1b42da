"""What the measures ask of one article: names of speakers, clusters of mentions, links."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.records import Article, ResolvedEntities, Span, Utterance
from graphkit.resolve.page import Page
from graphkit.resolve.scene import Scene, words
from graphkit.resolve.speakers import readings, speaking
from graphkit.resolve.spots import Spot
from graphkit.resolve.survey import survey

# What hangs on a noun without being part of its phrase.
BESIDE = frozenset({"appos", "conj", "cc", "punct", "parataxis"})
TWO = 2
OURS = ("we:", "us:", "our:", "ours:", "ourselves:")
LINKED = frozenset({"name", "short name", "adjective", "pronoun", "description"})


def speaker_names(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    asked: Sequence[Sequence[Span]],
) -> tuple[str, ...]:
    """The name of the speaker behind each source asked for, ``""`` where it is not known.

    It is the fullest name that the article itself gives, which may differ from the actor's.
    """
    probes = tuple(_probe(n, source) for n, source in enumerate(asked))
    scene = survey(article, doc, (*utterances, *probes))
    written = _fullest(scene)
    found = (speaking(scene, probe.id) for probe in probes)
    names = ([written.get(n, scene.figures[n].name) for n in numbers] for numbers in found)
    told = (" and ".join(filter(None, known)) for known in names)
    return tuple(_joined(scene, probe.id) or name for probe, name in zip(probes, told, strict=True))


def _joined(scene: Scene, utterance: str) -> str:
    """Several names of a source as they stand there: "Ada Brandwell and the Quell Bank"."""
    spots = [spot for spot, _ in readings(scene, utterance)]
    if len(spots) < TWO or any(spot.kind != "name" for spot in spots):
        return ""
    return words(scene, min(s.start for s in spots), max(s.end for s in spots))


def _probe(n: int, source: Sequence[Span]) -> Utterance:
    return Utterance(
        id=f"asked {n}",
        article="",
        source=tuple(source),
        cue=(),
        content=(),
        sentence=Span(0, 0),
        kind="indirect",
        verb="say",
        extractor="measure",
        rule="asked",
    )


def _fullest(scene: Scene) -> dict[int, str]:
    """The longest name that the text has for each figure."""
    found: dict[int, str] = {}
    for i, spot in enumerate(scene.spots):
        if spot.kind == "name":
            name = words(scene, spot.start, spot.end)
            for number in scene.readings[i].figures:
                found[number] = max(found.get(number, ""), name, key=len)
    return found


def clusters(
    article: Article, doc: Doc, utterances: Sequence[Utterance]
) -> tuple[tuple[Span, ...], ...]:
    """The mentions that stand for one and the same, two or more, each as its whole noun phrase."""
    scene = survey(article, doc, utterances)
    found: dict[int, set[Span]] = {}
    for i, reading in scene.readings.items():
        if len(reading.figures) == 1 and not _inside_a_name(scene, i):
            span = phrase(scene.page, scene.spots[i])
            found.setdefault(reading.figures[0], set()).add(span)
    return tuple(sorted(tuple(sorted(spans)) for spans in found.values() if len(spans) > 1))


def _inside_a_name(scene: Scene, i: int) -> bool:
    """Whether an adjective of a country is but a part of another phrase: *Afghan* minister."""
    spot = scene.spots[i]
    return spot.kind == "adjective" and scene.page.dep[spot.head] in {"amod", "compound", "nmod"}


def phrase(page: Page, spot: Spot) -> Span:
    """The characters of a spot's whole noun phrase, with what hangs on its head."""
    first, stop = page.sentences[page.sentence[spot.head]]
    under = {i for i in range(first, stop) if _hangs(page, i, spot.head)}
    start, end = min(spot.start, spot.reach if spot.reach >= 0 else spot.start), spot.end
    while start - 1 in under and page.pos[start - 1] != "PUNCT":
        start -= 1
    while end in under:
        end += 1
    while end > spot.end and page.pos[end - 1] in {"PUNCT", "SPACE"}:
        end -= 1
    return Span(page.start[start], page.start[end - 1] + len(page.text[end - 1]))


def _hangs(page: Page, i: int, head: int) -> bool:
    for _ in range(len(page.head)):
        above = page.head[i]
        if i == head:
            return True
        if above == i or (above == head and page.dep[i] in BESIDE):
            return False
        i = above
    return False


def links(resolved: ResolvedEntities) -> tuple[tuple[Span, str], ...]:
    """The mentions of actors with a Wikidata id, and that id.

    "We" is left out: it is mostly more people than the one who says it.
    """
    known = {actor.id: actor.wikidata for actor in resolved.actors if actor.wikidata}
    return tuple(
        (mention.span, known[actor])
        for mention in resolved.mentions
        if mention.kind in LINKED
        and len(mention.actors) == 1
        and not mention.basis.lower().startswith(OURS)
        for actor in mention.actors
        if actor in known
    )
