"""Writes statements as lines of JSON."""

from collections.abc import Iterable, Mapping

import msgspec

from graphkit.records import (
    Actor,
    Article,
    Naming,
    Said,
    Span,
    SpeakerCandidate,
    Statement,
    Timeline,
    When,
)
from graphkit.store.wording import covered


def jsonl(timeline: Timeline) -> bytes:
    """The bytes of ``statements.jsonl``: one statement on a line, with sorted keys.

    Offsets are in code points. ``said`` has the proven interval, and the ``day`` that a reader
    writes down with its ``ground``; both are null if there is none. ``addressee`` is null or a list
    of actors; one that is known only by its words has a null id. A topic of ``about`` has the
    places of the ``words`` that say so. ``reported_by`` are ids of actors,
    the nearest teller first; ``told_in`` are the ids of the statements of all tellers.
    ``published`` is a day, or ``first/last`` if it is not a single day, where an open end is
    ``..``.
    """
    lines = (msgspec.json.encode(one, order="sorted") for one in objects(timeline))
    return b"".join(line + b"\n" for line in lines)


def objects(timeline: Timeline) -> list[dict[str, object]]:
    """The JSON object of each statement, in the timeline's order."""
    actors, articles = indexes(timeline)
    return [row(one, articles[one.utterance.article], actors) for one in timeline.statements]


def row(statement: Statement, article: Article, actors: Mapping[str, Actor]) -> dict[str, object]:
    """The JSON object of one statement; ``actors`` are those of the timeline by id."""
    seen, text = statement.utterance, article.text
    return {
        "id": statement.id,
        "article": article.id,
        "kind": seen.kind,
        "extractor": seen.extractor,
        "rule": seen.rule,
        "score": seen.score,
        "source": _offsets(seen.source),
        "cue": _offsets(seen.cue),
        "content": _offsets(seen.content),
        "source_text": covered(text, seen.source),
        "cue_text": covered(text, seen.cue),
        "claim": covered(text, seen.content),
        "verb": seen.verb,
        "polarity": seen.polarity,
        "commitment": seen.commitment,
        "evidential": covered(text, seen.evidential) or None,
        "actors": [_speaker(actors[id_], statement) for id_ in statement.actors],
        "candidates": [
            _candidate(one, actors) for told in statement.namings for one in told.candidates
        ],
        "described": _described(statement, actors),
        "addressee": _addressee(statement, article, actors),
        "said": _said(statement.said),
        "about_when": _when(statement.about_when),
        "published": published(article.published),
        "about": [_spoken_of(actors[id_], statement) for id_ in statement.about],
        "reported_by": list(statement.reported_by),
        "told_in": list(statement.told_in),
    }


def indexes(timeline: Timeline) -> tuple[dict[str, Actor], dict[str, Article]]:
    """The actors and the articles of a timeline by id."""
    return {a.id: a for a in timeline.actors}, {a.id: a for a in timeline.articles}


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _when(when: When | None) -> dict[str, str | None] | None:
    """The JSON object of an interval, or ``None``; an open end is null."""
    if when is None:
        return None
    return {
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "granularity": when.granularity,
        "basis": when.basis,
    }


def _said(said: Said) -> dict[str, str | None]:
    """The JSON object of a time of saying: its interval, the day of a reader, and its ground."""
    day = said.day.isoformat() if said.day else None
    return {**(_when(said) or {}), "day": day, "ground": said.ground}


def published(when: When | None) -> str | None:
    """The day of publication, or ``first/last``; an open end is ``..``, ``None`` is unknown."""
    days = [day.isoformat() if day else ".." for day in (when.start, when.end)] if when else []
    return "/".join(dict.fromkeys(days)) if set(days) - {".."} else None


def _speaker(actor: Actor, statement: Statement) -> dict[str, object]:
    """The JSON object of a speaker, with the words that name it and how sure the name is."""
    naming = naming_of(statement, actor.id)
    return {
        **_topic(actor),
        "wikidata": actor.wikidata,
        "named": naming.named if naming else None,
        "certainty": naming.certainty if naming else None,
    }


def naming_of(statement: Statement, actor: str) -> Naming | None:
    """The surest naming of one of a statement's speakers, or ``None``."""
    told = (naming for naming in statement.namings if actor in naming.actors)
    return max(told, key=lambda naming: naming.certainty, default=None)


def _candidate(candidate: SpeakerCandidate, actors: Mapping[str, Actor]) -> dict[str, object]:
    """The JSON object of an antecedent that was weighed; its id is null without a name."""
    return {
        "id": candidate.actor if candidate.actor in actors else None,
        "name": candidate.name,
        "chance": candidate.chance,
        "chosen": candidate.chosen,
    }


def _topic(actor: Actor) -> dict[str, str | None]:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind}


def _spoken_of(actor: Actor, statement: Statement) -> dict[str, object]:
    """The JSON object of a topic, with the places of the words that say so."""
    told = (topic.words for topic in statement.topic_words if topic.actor == actor.id)
    return {**_topic(actor), "words": _offsets(span for spans in told for span in spans)}


def _described(statement: Statement, actors: Mapping[str, Actor]) -> dict[str, object] | None:
    """The words for a source without a name, their kind, and whom the source belongs to."""
    if statement.described is None:
        return None
    owners = [_topic(actors[id_]) for id_ in statement.described.belongs_to]
    return {
        "kind": statement.described.kind,
        "label": statement.described.label,
        "id": statement.described.id,
        "belongs_to": owners,
    }


def _addressee(
    statement: Statement, article: Article, actors: Mapping[str, Actor]
) -> list[dict[str, str | None]] | None:
    """The hearers of a statement as actors, else by their words; ``None`` if there are none."""
    heads = (actors[id_] for id_ in statement.addressees)
    known = [{**_topic(actor), "wikidata": actor.wikidata} for actor in heads]
    heard = covered(article.text, statement.utterance.addressee)
    unknown = {"id": None, "name": heard, "kind": None, "wikidata": None}
    return known or ([unknown] if heard else None)
