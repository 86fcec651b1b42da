"""The source of an utterance → its speakers, with the steps that lead there."""

from bisect import bisect_left
from collections.abc import Sequence

from graphkit.gazetteer.tables import countries, seats
from graphkit.records import Span, Utterance
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Resolution,
    candidate_at,
    known_entity,
    resolved_before,
    words_between,
)
from graphkit.resolve.coreference.organizations import state_organization
from graphkit.resolve.mentions.candidate import MentionCandidate

RELATIVE = frozenset({"who", "which", "that"})
CLAUSES = 4  # verbs between a relative pronoun and what its clause hangs on
# Words from what joins two names to the second, its country's adjective between them.
JOINED = 2
JOINING = frozenset({"and", "or", "nor", "&", ",", "of"})
SPEAKING = frozenset({"person", "people", "body", "country"})


def sources(state: DocumentState, utterance: Utterance) -> tuple[int, ...]:
    """The spots that the source's words amount to: its head and what is joined to it by "and"."""
    tokens = state.tokens
    source_tokens = [_meant(state, token) for token in tokens_in(state, utterance.source)]
    inside = set(source_tokens)
    named = _named_last(state, source_tokens)
    if named is not None:
        return (named,)
    tops = [i for i in source_tokens if tokens.head[i] not in inside or tokens.head[i] == i]
    for top in tops:
        found = _candidates(state, top, inside)
        if found:
            return found
    return tuple(i for i in (candidate_at(state, head) for head in source_tokens) if i is not None)[
        :1
    ]


def _meant(state: DocumentState, token: int) -> int:
    """Whom a relative pronoun stands for: “the nurse, who said …”; any other word is itself."""
    tokens, verb = state.tokens, state.tokens.head[token]
    if tokens.text[token].lower() not in RELATIVE:
        return token
    for _ in range(CLAUSES):
        if tokens.dep[verb] == "relcl":
            return tokens.head[verb]
        verb = tokens.head[verb]
    return token


def _named_last(state: DocumentState, source_tokens: Sequence[int]) -> int | None:
    """The person whose name ends a long source: "the director of the office Jane Doe"."""
    i = candidate_at(state, source_tokens[-1]) if source_tokens else None
    if i is None:
        return None
    candidate, tokens = state.candidates[i], state.tokens
    bare = candidate.category == "person" and candidate.kind == "name" and len(candidate.words) > 1
    before = range(max(source_tokens[0], candidate.reach - JOINED), candidate.reach)
    joined = tokens.dep[candidate.head] in {"conj", "pobj"} and JOINING & {
        tokens.text[j] for j in before
    }
    return i if bare and not joined and candidate.reach > source_tokens[0] else None


def tokens_in(state: DocumentState, spans: Sequence[Span]) -> list[int]:
    """The words that lie in some spans of the text."""
    tokens, found = state.tokens, []
    for span in spans:
        low, high = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
        found += [i for i in range(low, high) if tokens.pos[i] not in {"SPACE", "PUNCT"}]
    return found


def _candidates(state: DocumentState, top: int, inside: set[int]) -> tuple[int, ...]:
    joined = _joined(state, top, inside)
    found = [i for i in (candidate_at(state, head) for head in (top, *joined)) if i is not None]
    if not found:
        found = [i for i in [_over(state, top)] if i is not None]
    named = (i for i in (_over(state, head) for head in joined) if i is not None)
    return tuple(dict.fromkeys((*found, *named)))


def _over(state: DocumentState, token: int) -> int | None:
    """The spot that a token lies in, with the titles before it."""
    near = bisect_left(state.heads, token)
    for i in range(max(0, near - 1), min(near + 2, len(state.candidates))):
        candidate = state.candidates[i]
        if (
            min(candidate.start, candidate.reach if candidate.reach >= 0 else candidate.start)
            <= token
            < candidate.end
        ):
            return i
    return None


def _joined(state: DocumentState, top: int, inside: set[int]) -> list[int]:
    """The heads that "and" joins to the first; names also where the source ends before them.

    In "Ada, Tom and Ida" the parse takes the second for an apposition of the first.
    """
    tokens, found = state.tokens, [top]
    stop = tokens.sentences[tokens.sentence[top]][1]
    for i in range(top + 1, stop):
        joined = tokens.dep[i] == "conj" or (tokens.dep[i] == "appos" and _goes_on(state, i, stop))
        if joined and tokens.head[i] in found and (i in inside or _both_names(state, top, i)):
            found.append(i)
    return found[1:]


def _goes_on(state: DocumentState, i: int, stop: int) -> bool:
    """Whether a name is followed by another that "and" joins to it."""
    tokens = state.tokens
    joined = (j for j in range(i + 1, stop) if tokens.dep[j] == "conj" and tokens.head[j] == i)
    return any(_both_names(state, i, j) for j in joined)


def _both_names(state: DocumentState, i: int, j: int) -> bool:
    candidates = [state.candidates[n] for n in (_over(state, i), _over(state, j)) if n is not None]
    return len(candidates) > 1 and all(
        candidate.kind == "name" and candidate.category in SPEAKING for candidate in candidates
    )


def resolutions(
    state: DocumentState, utterance: str
) -> tuple[tuple[MentionCandidate, Resolution], ...]:
    """The spots of an utterance's source that have been read, with their readings."""
    candidates = state.sources.get(utterance, ())
    return tuple(
        (state.candidates[i], state.resolutions[i]) for i in candidates if i in state.resolutions
    )


def speaking(state: DocumentState, utterance: str) -> tuple[int, ...]:
    """The figures that speak: a spokesman's body in his place."""
    found = (
        resolution.voice or resolution.entities for _, resolution in resolutions(state, utterance)
    )
    numbers = (number for several in found for number in several)
    return tuple(dict.fromkeys(governing(state, number) for number in numbers))


def governing(state: DocumentState, number: int) -> int:
    """The government for its capital, which cannot speak itself; else the figure.

    A seat of another body speaks for that one, where its country is not spoken of.
    """
    entry = state.entities[number].entry
    seat = seats().get(entry.name) if entry and entry.kind == "place" else None
    if seat and not any(
        f.category == "country" and f.country == seat.country for f in state.entities
    ):
        return known_entity(state, seat.entry)
    land = countries().get(entry.country) if entry and entry.kind == "place" else None
    if land is None or entry is None or entry.name not in land.capitals:
        return number
    body = state_organization(state, "government", land.entry.name)
    return number if body is None else body


def quotation_speakers(
    state: DocumentState, utterances: Sequence[Utterance]
) -> dict[int, tuple[int, ...]]:
    """The speakers of each quoted stretch, by its number."""
    found: dict[int, tuple[int, ...]] = {}
    for utterance in utterances:
        spoken = speaking(state, utterance.id)
        for i in tokens_in(state, utterance.content) if spoken else ():
            if state.tokens.quotation[i] >= 0:
                found.setdefault(state.tokens.quotation[i], spoken)
    return _announced(state, found)


def _announced(
    state: DocumentState, found: dict[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    """Adds quotations that a colon announces, and those that go on in the next paragraph."""
    tokens, spoken = state.tokens, dict(found)
    for i in range(1, len(tokens.text)):
        number = tokens.quotation[i]
        if number < 0 or number == tokens.quotation[i - 1] or number in spoken:
            continue
        before = i - 1
        while before > 0 and tokens.pos[before] == "SPACE":
            before -= 1
        if tokens.quotation[before] >= 0:
            spoken[number] = spoken.get(tokens.quotation[before], ())
        elif tokens.text[before].endswith(":"):
            spoken[number] = _announcer(state, before)
    return spoken


def _announcer(state: DocumentState, colon: int) -> tuple[int, ...]:
    """The source or else the subject of the sentence that ends with a colon."""
    before = [i for i, _ in reversed(resolved_before(state, colon, 0))]
    told = {i for candidates in state.sources.values() for i in candidates}
    subjects = [i for i in before if state.tokens.dep[state.heads[i]] == "nsubj"]
    for i in [*(i for i in before if i in told), *subjects]:
        if any(state.entities[n].category in SPEAKING for n in state.resolutions[i].entities):
            return state.resolutions[i].entities
    return ()


def steps(state: DocumentState, utterance: str) -> tuple[str, ...]:
    """What leads from the source's words to the speakers, a step a spot."""
    return tuple(
        f"“{words_between(state, candidate.start, candidate.end)}”: {resolution.basis}{_capital(state, resolution)}"
        for candidate, resolution in resolutions(state, utterance)
    )


def _capital(state: DocumentState, resolution: Resolution) -> str:
    """That a capital speaks for its government, where it does."""
    numbers = () if resolution.voice else resolution.entities
    led = [body for number in numbers if (body := governing(state, number)) != number]
    return "".join(f"; it speaks for {state.entities[body].name}" for body in led)


def through(state: DocumentState, utterance: str) -> str | None:
    """The words for the person by whom a body speaks."""
    for candidate, resolution in resolutions(state, utterance):
        if resolution.voice and candidate.category != "medium":
            article = state.tokens.text[candidate.start].lower() in {"a", "an", "the"}
            return words_between(state, candidate.start + article, candidate.end)
    return None
