"""The steps from the paths of articles to a timeline.

For each article: read → annotate → extract → resolve → anchor → assemble → compare's readings. Over
all articles: namesakes become different actors (``across``), all findings are gathered to one
timeline with what comparing them gives, and the user's overrides are applied. The user's
corrections of single statements are obeyed before. Storing, rendering
and reporting the timeline is done elsewhere.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

from msgspec.structs import replace
from spacy.tokens import Doc

from graphkit.anchor import anchor
from graphkit.annotate import model, parse
from graphkit.assemble import corrected, relations, statements
from graphkit.compare import (
    compare,
    dated_by_claims,
    readings,
    revision_notes,
    with_story_events,
)
from graphkit.errors import failure
from graphkit.extract import extract, load
from graphkit.knowledge import ResolverContext
from graphkit.read import NO_FIELDS, in_read_language, read
from graphkit.records import DEFAULT_SEARCH, Actor, Article, Diagnostic, Finding, Search, Timeline
from graphkit.resolve import across, apply_overrides, resolve

NO_CONTEXT = ResolverContext()

# How some articles are understood: one after the other, or with what earlier builds have kept.
Understood = Callable[[Sequence[Article], Search, ResolverContext], Iterable[Finding | Diagnostic]]


def one_by_one(
    articles: Sequence[Article], search: Search, context: ResolverContext
) -> list[Finding | Diagnostic]:
    """The finding of each article, or the diagnostic of a failure, in their order.

    Raises:
        InstallationError: a model is missing or damaged.
    """
    if articles:
        ready(search)
    return [attempt(article, search, context) for article in articles]


def timeline(
    paths: Iterable[Path],
    search: Search = DEFAULT_SEARCH,
    context: ResolverContext = NO_CONTEXT,
    *,
    fields: Mapping[str, str] = NO_FIELDS,
    out: Path | None = None,
    understood: Understood = one_by_one,
) -> Timeline:
    """The timeline of the articles at some paths, with the diagnostics of all steps.

    ``fields`` are the user's names of columns and keys; what is in the folder ``out`` is not read.
    ``understood`` gives the findings of the articles that were read.

    Raises:
        InstallationError: a model is missing or damaged.
    """
    articles, diagnostics = read(paths, fields, out)
    results = [*understood(articles, search, context)]
    findings = [one for one in results if isinstance(one, Finding)]
    failed = (one for one in results if isinstance(one, Diagnostic))
    right, refused = corrected(findings, context.corrections)
    return apply_overrides(gather(right, (*diagnostics, *failed, *refused)), context.overrides)


def ready(search: Search) -> None:
    """Loads the models, so that a missing one is reported once and not for each article.

    Raises:
        InstallationError: a model is missing or damaged.
    """
    model()
    load(search.level)


def attempt(
    article: Article,
    search: Search,
    context: ResolverContext,
    parsed: Callable[[str], Doc] = parse,
) -> Finding | Diagnostic:
    """The finding of one article, or a diagnostic if any step fails; no exception passes."""
    try:
        return understand(article, search, context, parsed)
    except Exception as error:  # noqa: BLE001 -- whatever fails, the other articles are built
        return failure(article.path, "article failed", "understanding it", error)


def understand(
    article: Article,
    search: Search = DEFAULT_SEARCH,
    context: ResolverContext = NO_CONTEXT,
    parsed: Callable[[str], Doc] = parse,
) -> Finding:
    """The finding of one article: its actors, mentions, statements, relations and readings.

    ``parsed`` gives the parse of its text. The finding is empty if the article is in a language
    that is not read.
    """
    if not in_read_language(article.language):
        return Finding(article=article, actors=(), mentions=(), statements=(), relations=())
    doc = parsed(article.text)
    seen = extract(article, doc, search)
    resolved = resolve(article, doc, seen.utterances, context, search.min_certainty)
    calendar = anchor(article, doc, seen.utterances, seen.narrations, resolved)
    said = statements(seen, resolved, calendar)
    return Finding(
        article=article,
        actors=resolved.actors,
        mentions=resolved.mentions,
        statements=said,
        relations=relations(seen, resolved, calendar),
        diagnostics=(*seen.diagnostics, *resolved.diagnostics, *calendar.diagnostics),
        readings=readings(doc, said, resolved),
        refused=resolved.refused,
    )


def gather(findings: Iterable[Finding], diagnostics: Iterable[Diagnostic] = ()) -> Timeline:
    """One timeline of all findings; its order does not depend on the order of ``findings``.

    ``diagnostics`` are added to those of the findings.
    """
    found = with_story_events(across(sorted(findings, key=lambda finding: finding.article.id)))
    compared = compare(found)
    said = chain.from_iterable(f.statements for f in found)
    told = chain.from_iterable(f.diagnostics for f in found)
    return Timeline(
        articles=tuple(f.article for f in found),
        actors=_one_each(chain.from_iterable(f.actors for f in found)),
        statements=dated_by_claims(said, compared.shared_claims),
        relations=tuple(chain.from_iterable(f.relations for f in found)),
        contrasts=compared.contrasts,
        changes=compared.changes,
        shared_claims=compared.shared_claims,
        publications=compared.publications,
        diagnostics=tuple(sorted({*diagnostics, *told, *revision_notes(compared.publications)})),
        refused=tuple(chain.from_iterable(f.refused for f in found)),
    )


def _one_each(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor for each id, sorted by id, with the names and reasons of all articles.

    The actor with a time, else with the longest name, gives name, kind and item.
    """
    same: dict[str, Actor] = {}
    articles: Counter[str] = Counter()
    for actor in actors:
        articles[actor.id] += 1
        known = same.get(actor.id, actor)
        names = {*known.aliases, *actor.aliases, known.name, actor.name}
        fullest = max(known, actor, key=lambda a: (a.when is not None, len(a.name), a.name))
        same[actor.id] = Actor(
            id=actor.id,
            name=fullest.name,
            kind=fullest.kind,
            wikidata=fullest.wikidata,
            wikidata_checked=fullest.wikidata_checked,
            aliases=tuple(sorted(names - {fullest.name})),
            when=fullest.when,
            places=fullest.places,
            parties=fullest.parties,
            born=known.born or actor.born,
            occupations=tuple(sorted({*known.occupations, *actor.occupations})),
            reasons=tuple(sorted({*known.reasons, *actor.reasons})),
        )
    return tuple(_merged(same[key], articles[key]) for key in sorted(same))


def _merged(actor: Actor, articles: int) -> Actor:
    """The actor, with the reason why it is the same in several articles; unchanged for one."""
    if articles == 1:
        return actor
    how = "Wikidata item" if actor.wikidata else "full name and kind"
    return replace(actor, reasons=(*actor.reasons, f"one in {articles} articles: the same {how}"))
