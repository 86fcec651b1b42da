"""A timeline → the plain lists and numbers that the page's script reads."""

from collections.abc import Callable, Iterable, Sequence

from graphkit.records import Actor, Article, Said, Span, Timeline, When
from graphkit.render.claims import Claim
from graphkit.render.page.compared import PagePositions, change, contrast, publication, shared
from graphkit.render.page.offsets import units

# Reasons for names that a card of an actor shows; more are in actors.jsonl.
MAX_NAME_REASONS = 6
JsonObject = dict[str, object]
# Values that are told once and then named by their position.
Positions = dict[object, int]


def _place(told: Positions, value: object) -> int:
    """The position of a value, given to it when it is first told.

    >>> told = {}
    >>> [_place(told, word) for word in ("said", "told", "said")]
    [0, 1, 0]
    """
    return told.setdefault(value, len(told))


def data(timeline: Timeline, claims: Sequence[Claim]) -> JsonObject:
    """Everything except the network: actors, articles and claims as columns, words told once.

    Actors, articles and claims are named by their position; offsets count UTF-16 code units of
    the article's text; dates are ISO 8601. ``words`` and ``whens`` hold what repeats.
    """
    words: Positions = {}
    whens: Positions = {}
    actors: Positions = {actor.id: n for n, actor in enumerate(timeline.actors)}
    articles: Positions = {article.id: n for n, article in enumerate(timeline.articles)}
    scales = [units(article.text) for article in timeline.articles]

    def row(claim: Claim) -> JsonObject:
        place = articles[claim.article]
        return _claim(claim, actors, scales[place], words, whens) | {"article": place}

    said = [row(claim) for claim in claims]
    place = PagePositions(
        actors=actors,
        articles=articles,
        places={claim.id: n for n, claim in enumerate(claims)},
        claims=claims,
        scales=scales,
    )
    return {
        "actors": _columns(_actor(actor, words, whens) for actor in timeline.actors),
        "articles": [_article(a, scales[n], words, whens) for n, a in enumerate(timeline.articles)],
        "claims": _columns(said),
        **_compared(timeline, place, words),
        "diagnostics": [
            [t.severity, t.path, t.place, t.reason, t.remedy] for t in timeline.diagnostics
        ],
        "whens": list(whens),
        "words": list(words),
    }


def _compared(timeline: Timeline, told: PagePositions, words: Positions) -> JsonObject:
    """Contrasts, changes of position, shared claims and publications."""

    def word(text: str) -> int:
        return _place(words, text)

    return {
        "contrasts": [contrast(one, told) for one in timeline.contrasts],
        "changes": [change(one, told) for one in timeline.changes],
        "shared": [shared(one, told, word) for one in timeline.shared_claims],
        "publications": [publication(one, told) for one in timeline.publications],
    }


def _columns(rows: Iterable[JsonObject]) -> dict[str, list[object]]:
    """Rows of the same keys as one list a key: a third of the bytes.

    >>> _columns([{"a": 1, "b": 2}, {"a": 3, "b": 4}])
    {'a': [1, 3], 'b': [2, 4]}
    """
    kept = list(rows)
    return {key: [row[key] for row in kept] for key in (kept[0] if kept else ())}


def _claim(
    claim: Claim,
    actors: Positions,
    scale: Callable[[int], int],
    words: Positions,
    whens: Positions,
) -> JsonObject:
    def spans(stretch: Iterable[Span]) -> list[int]:
        return [scale(edge) for span in stretch for edge in (span.start, span.end)]

    return {
        "id": claim.id,
        "kind": _place(words, claim.kind),
        "tone": _place(words, claim.tone),
        "label": _place(words, claim.label),
        "verb": _place(words, claim.verb),
        "polarity": _place(words, claim.polarity),
        "commitment": _place(words, claim.commitment),
        "source": spans(claim.source),
        "cue": spans(claim.cue),
        "content": spans(claim.content),
        "sentence": spans([claim.sentence]),
        "actors": [actors[a] for a in claim.actors],
        "to": [actors[a] for a in claim.addressees],
        "about": [actors[a] for a in claim.about],
        "reporters": [actors[a] for a in claim.reporters],
        "said": _when(claim.said, words, whens),
        "aboutWhen": _when(claim.about_when, words, whens),
        "rule": _place(words, claim.rule),
        "score": round(claim.score, 2),
        "steps": [_place(words, step) for step in claim.steps],
        "through": _place(words, claim.through or ""),
        "described": _place(words, claim.described.label if claim.described else ""),
        "sourceKind": _place(words, claim.described.kind if claim.described else ""),
        **_naming(claim, words),
    }


def _naming(claim: Claim, words: Positions) -> JsonObject:
    """How the article names the speakers, how sure that is, and who else was weighed."""
    weighed = [one for naming in claim.namings for one in naming.candidates]
    return {
        "named": [[_place(words, one.named), one.certainty] for one in claim.namings],
        "weighed": [[_place(words, one.name), one.chance, int(one.chosen)] for one in weighed],
    }


def _when(when: When | None, words: Positions, whens: Positions) -> int:
    """The position of a date in ``whens``, −1 for none; only a saying has a day of a reader."""
    if when is None:
        return -1
    ends = (str(day) if day else "" for day in (when.start, when.end))
    day, ground = (when.day, when.ground) if isinstance(when, Said) else (None, None)
    told = (str(day or ""), _place(words, ground or ""))
    return _place(whens, (*ends, when.granularity, _place(words, when.basis), *told))


def _actor(actor: Actor, words: Positions, whens: Positions) -> JsonObject:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": _place(words, actor.kind),
        "wikidata": actor.wikidata or "",
        "aliases": list(actor.aliases),
        "when": _when(actor.when, words, whens),
        "places": list(actor.places),
        "parties": list(actor.parties),
        "occupations": list(actor.occupations),
        "reasons": [_place(words, reason) for reason in actor.reasons[:MAX_NAME_REASONS]],
    }


def _article(
    article: Article, scale: Callable[[int], int], words: Positions, whens: Positions
) -> JsonObject:
    return {
        "id": article.id,
        "title": article.title,
        "path": article.path,
        "publisher": article.publisher or "",
        "digest": article.digest,
        "url": article.url if _link(article.url) else "",
        "published": _when(article.published, words, whens),
        "boilerplate": [
            [scale(f.span.start), scale(f.span.end), _place(words, f.reason)]
            for f in article.boilerplate
        ],
        "text": article.text,
    }


def _link(url: str | None) -> bool:
    """Whether an address may become a link: a page on the web, nothing that runs.

    >>> _link("https://news.example/a"), _link("javascript:alert(1)"), _link(None)
    (True, False, False)
    """
    return bool(url) and str(url).lower().startswith(("https://", "http://"))
