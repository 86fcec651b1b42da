"""A parsed article → the scene in which every spot has been read."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from graphkit.knowledge import ResolverContext
from graphkit.records import Article, Utterance
from graphkit.resolve.another_script import brought_over
from graphkit.resolve.credible import credible
from graphkit.resolve.figures import gather
from graphkit.resolve.follow import follow, listen
from graphkit.resolve.homonyms import told_apart
from graphkit.resolve.linking import linked
from graphkit.resolve.names import names
from graphkit.resolve.namesakes import without_namesakes
from graphkit.resolve.occasions import occasions
from graphkit.resolve.page import Page, open_page
from graphkit.resolve.phrases import phrases
from graphkit.resolve.quoted import quoted
from graphkit.resolve.respelled import respelled
from graphkit.resolve.scene import Reading, Scene, note, words
from graphkit.resolve.separate import separate
from graphkit.resolve.speakers import by_quotation, sources
from graphkit.resolve.sport import without_teams

NOTHING = ResolverContext()


def survey(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    told: ResolverContext = NOTHING,
) -> Scene:
    """The scene of an article, followed to its end.

    Names are brought together first; then the article is followed from its first word on, so
    that a description or pronoun is read in the light of what was said before it; last comes
    what stands inside quotation marks, which needs its speaker.
    """
    page = quoted(open_page(doc), utterances)
    scene = _named(page, article.published.end if article.published else None, told)
    scene.article, scene.base = article.id, told.base
    scene.sources = {utterance.id: sources(scene, utterance) for utterance in utterances}
    follow(scene)
    listen(scene, by_quotation(scene, utterances))
    return scene


def _named(page: Page, day: date | None, told: ResolverContext) -> Scene:
    """A doc's spots in order, with its names already read."""
    spelled = respelled(brought_over(page, names(page)))
    named = credible(told_apart(page, spelled, day), day)
    named = occasions(page, named, day)
    named = without_teams(page, named)
    named = separate(page, named, told.overrides)
    if told.base:
        named = linked(page, named, day, told.base)
    named = without_namesakes(page, named, day)
    described = phrases(page, frozenset(i for s in named for i in range(s.reach, s.end)))
    spots = tuple(sorted((*named, *described), key=lambda spot: (spot.head, spot.start)))
    heads = tuple(spot.head for spot in spots)
    scene = Scene(page=page, spots=spots, heads=heads, figures=[], day=day)
    figures, namings = gather(
        named, [words(scene, s.start, s.end) for s in named], day, told.overrides.apart
    )
    scene.figures.extend(figures)
    for spot, naming in zip(named, namings, strict=True):
        i = bisect_left(heads, spot.head)
        note(scene, i, Reading(figures=(naming.figure,), basis=naming.basis))
    return scene
