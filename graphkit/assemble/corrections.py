"""Obeys what a reader corrected of single statements, before articles are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Correction
from graphkit.records import Actor, Diagnostic, Finding, Said, Span, Statement

# Characters of words that a diagnostic shows. Only a matter of display.
MAX_CORRECTED_WORDS = 60
CORRECTED_BASIS = "corrected by a reader"
NO_LONGER_FITS = "no statement of this build stands there in these words"
Namesakes = Mapping[str, Actor]


def corrected(
    findings: Sequence[Finding], wanted: Sequence[Correction]
) -> tuple[tuple[Finding, ...], tuple[Diagnostic, ...]]:
    """The findings as the corrections say, and a warning for each that no longer fits.

    A correction belongs to the statements of the text with its digest whose reporting words stand
    in its place and are its words. The ids of statements do not change. A name has to be that of an
    actor of the build; it may be one of another article.
    """
    if not wanted:
        return tuple(findings), ()
    known = _by_name(actor for finding in findings for actor in finding.actors)
    by_text: dict[str, list[Correction]] = defaultdict(list)
    for one in wanted:
        by_text[one.text].append(one)
    done = tuple(_finding(f, by_text.get(f.article.digest, ()), known) for f in findings)
    obeyed = {one for finding in findings for one in _fitting(finding, by_text)}
    refused = (_refusal(one, one in obeyed, known) for one in wanted)
    return done, tuple(one for one in refused if one)


def _by_name(actors: Iterable[Actor]) -> dict[str, Actor]:
    """The actors by folded name; who has it as name goes before who has it as another name."""
    found: dict[str, Actor] = {}
    every = sorted(actors, key=lambda actor: actor.id)
    for actor in every:
        found.setdefault(fold(actor.name), actor)
    for actor in every:
        for alias in actor.aliases:
            found.setdefault(fold(alias), actor)
    return found


def _fitting(finding: Finding, by_text: Mapping[str, Sequence[Correction]]) -> list[Correction]:
    """The corrections that belong to a statement of a finding."""
    mine = by_text.get(finding.article.digest, ())
    return [c for c in mine if any(_meant(s, c, finding) for s in finding.statements)]


def _meant(statement: Statement, one: Correction, finding: Finding) -> bool:
    seen = statement.utterance
    place = Span(*one.cue)
    spans = seen.cue[:1] or (seen.sentence,)
    return place in spans and place.of(finding.article.text) == one.words


def _finding(finding: Finding, mine: Sequence[Correction], known: Namesakes) -> Finding:
    """A finding with its statements corrected; without those that are none."""
    if not mine:
        return finding
    kept = []
    for n, statement in enumerate(finding.statements):
        wanted = [one for one in mine if _meant(statement, one, finding)]
        if not any(one.wrong == "statement" for one in wanted):
            kept.append((n, _statement(statement, wanted, known)))
    named = {a for _, s in kept for a in (*s.actors, *s.about)}
    own = {actor.id for actor in finding.actors}
    others = {actor.id: actor for actor in known.values() if actor.id in named - own}
    return replace(
        finding,
        statements=tuple(statement for _, statement in kept),
        readings=tuple(finding.readings[n] for n, _ in kept if n < len(finding.readings)),
        actors=tuple(sorted((*finding.actors, *others.values()), key=lambda actor: actor.id)),
    )


def _statement(statement: Statement, wanted: Iterable[Correction], known: Namesakes) -> Statement:
    for one in wanted:
        ids = tuple(actor.id for name in _names(one) if (actor := known.get(fold(name))))
        if one.wrong == "speaker" and ids:
            steps = (f"“{one.right}”: {CORRECTED_BASIS}",)
            statement = replace(statement, actors=ids, steps=steps, described=None, namings=())
        elif one.wrong == "day" and (day := _day(one.right)):
            statement = replace(statement, said=_said(day))
        elif one.wrong == "about" and len(ids) == len(_names(one)):
            statement = replace(statement, about=ids, topic_words=())
    return statement


def _names(one: Correction) -> list[str]:
    parts = one.right.split(";") if one.wrong == "about" else [one.right]
    return [name.strip() for name in parts if name.strip()]


def _said(day: date) -> Said:
    return Said(
        start=day, end=day, granularity="day", basis=CORRECTED_BASIS, day=day, ground="stated"
    )


def _day(text: str) -> date | None:
    """A day, or ``None``.

    >>> _day("2023-01-16"), _day("Monday")
    (datetime.date(2023, 1, 16), None)
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _refusal(one: Correction, obeyed: bool, known: Namesakes) -> Diagnostic | None:  # noqa: FBT001 - what was found
    """Why a correction could not be obeyed; ``None`` if it was."""
    strange = [name for name in _names(one) if fold(name) not in known]
    reason, remedy = NO_LONGER_FITS, "correct the statement again on the new page"
    if obeyed and one.wrong == "day":
        if _day(one.right):
            return None
        reason, remedy = f"“{one.right}” is no day", "write it as 2023-01-16"
    elif obeyed and one.wrong in {"speaker", "about"}:
        if not strange and (one.right.strip() or one.wrong == "about"):
            return None
        name = strange[0] if strange else ""
        reason = f"no actor of this build is called “{name[:MAX_CORRECTED_WORDS]}”"
        remedy = "choose a name that the page has, or name the actor in entities.toml"
    elif obeyed:
        return None
    words = one.words[:MAX_CORRECTED_WORDS]
    return Diagnostic(
        path="corrections",
        place=f"text {one.text[:16]}, characters {one.cue[0]}–{one.cue[1]}, “{words}”",
        reason=f"correction of the {one.wrong} not obeyed: {reason}",
        remedy=remedy,
        severity="warning",
        kind="entities",
    )
