"""Decides which mentions are the source of an utterance, from the words of its source."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from graphkit.records import Span, Utterance
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.lookups import candidate_at
from graphkit.resolve.mentions.refusals.datelines import Dateline
from graphkit.resolve.mentions.token_table import span_of

RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
# Heads above a relative pronoun among which the verb of its clause is looked for. Chosen on
# sentences of our own (tests/resolve).
MAX_CLAUSES_ABOVE = 4
# Tokens before a name and its title among which a joining word is looked for; an adjective can
# stand between: "Smith and French President Macron". Chosen on sentences of our own
# (tests/resolve).
MAX_WORDS_JOINED = 2
JOINING_WORDS = frozenset({"and", "or", "nor", "&", ",", "of"})
# Nouns for an outlet that the parse takes for adverbs of the verb: "the French monthly wrote".
WORDS_FOR_OUTLETS = frozenset({"daily", "weekly", "monthly", "quarterly"})
# Parts of speech that the parse gives a common noun, in "the French monthly" an adverb's.
COMMON_POS = frozenset({"NOUN", "ADJ", "ADV"})
# Parts of speech of the verb of a clause.
VERB_PARTS = frozenset({"VERB", "AUX"})
# Categories of entities that can speak.
SPEAKING_CATEGORIES = frozenset({"person", "people", "organization", "country"})


def with_sources(
    state: DocumentState, utterances: Sequence[Utterance], datelines: Sequence[Dateline]
) -> DocumentState:
    """The document with ``sources`` filled: the mentions that are the source of each utterance.

    A dateline before the source is no part of it: "VARN The ministry said …".
    """
    before = frozenset(i for start, end in datelines for i in range(start, end))
    found = {one.id: sources(state, one, before) for one in utterances}
    said = frozenset(i for several in found.values() for i in several)
    lines = tuple(span_of(state.tokens, start, end) for start, end in datelines)
    return replace(state, sources=found, said_by=said, datelines=lines)


def sources(state: DocumentState, utterance: Utterance, before: frozenset[int]) -> tuple[int, ...]:
    """The numbers of the mentions that are the source of an utterance; ``()`` if there are none.

    They are the mention at the head of the source's words and those that "and" joins to it.
    ``before`` are the tokens of datelines.
    """
    tokens = state.tokens
    own = (token for token in tokens_in(state, utterance.source) if token not in before)
    source_tokens = [_antecedent(state, token) for token in own]
    inside = set(source_tokens)
    behind = max(inside, default=len(tokens.key)) + 1
    if WORDS_FOR_OUTLETS.intersection(tokens.key[behind : behind + 1]):
        return ()
    named = _named_last(state, source_tokens)
    if named is not None:
        return (named,)
    tops = [i for i in source_tokens if tokens.head[i] not in inside or tokens.head[i] == i]
    for top in tops:
        found = _candidates(state, top, inside)
        if found:
            return found
    if any(tokens.pos[top] in COMMON_POS and tokens.text[top].islower() for top in tops):
        return ()
    return tuple(i for i in (candidate_at(state, head) for head in source_tokens) if i is not None)[
        :1
    ]


def _antecedent(state: DocumentState, token: int) -> int:
    """The antecedent token of a relative pronoun ("the *nurse*, who said …"), else ``token``."""
    tokens, verb = state.tokens, state.tokens.head[token]
    if tokens.text[token].lower() not in RELATIVE_PRONOUNS:
        return token
    for _ in range(MAX_CLAUSES_ABOVE):
        if tokens.dep[verb] == "relcl":
            return tokens.head[verb]
        verb = tokens.head[verb]
    return token


def _named_last(state: DocumentState, source_tokens: Sequence[int]) -> int | None:
    """The number of the person's name that ends a long source, or ``None``.

    An example is "the director of the office Jane Doe". A name in a clause is another one: "Varn,
    which asked its ally Jane Doe"; so is one behind a preposition: "people close to Jane Doe".
    """
    i = candidate_at(state, source_tokens[-1]) if source_tokens else None
    if i is None:
        return None
    candidate, tokens = state.candidates[i], state.tokens
    clause = any(tokens.pos[j] in VERB_PARTS for j in range(source_tokens[0], candidate.reach))
    bare = candidate.category == "person" and candidate.kind == "name" and len(candidate.words) > 1
    before = range(max(source_tokens[0], candidate.reach - MAX_WORDS_JOINED), candidate.reach)
    joined = tokens.dep[candidate.head] in {"conj", "pobj"} and JOINING_WORDS & {
        tokens.text[j] for j in before
    }
    direct = tokens.dep[candidate.head] == "pobj" and tokens.head[candidate.head] in before
    return (
        i
        if bare and not (joined or direct or clause) and candidate.reach > source_tokens[0]
        else None
    )


def tokens_in(state: DocumentState, spans: Sequence[Span]) -> list[int]:
    """The tokens that lie in some spans of the text, without punctuation."""
    tokens, found = state.tokens, []
    for span in spans:
        low, high = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
        found += [i for i in range(low, high) if tokens.pos[i] not in {"SPACE", "PUNCT"}]
    return found


def _candidates(state: DocumentState, top: int, inside: set[int]) -> tuple[int, ...]:
    """The numbers of the mentions with a head at ``top``, or joined to it by "and"."""
    joined = _coordinated_heads(state, top, inside)
    found = [i for i in (candidate_at(state, head) for head in (top, *joined)) if i is not None]
    if not found:
        found = [i for i in [_candidate_around(state, top)] if i is not None]
    named = (i for i in (_candidate_around(state, head) for head in joined) if i is not None)
    return tuple(dict.fromkeys((*found, *named)))


def _candidate_around(state: DocumentState, token: int) -> int | None:
    """The number of the candidate that a token lies in, titles before it included, or ``None``."""
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


def _coordinated_heads(state: DocumentState, top: int, inside: set[int]) -> list[int]:
    """The head tokens that "and" joins to ``top``, in order.

    Names are found even if the source's words (``inside``) end before them. In "Ada, Tom and Ida"
    the parse takes the second for an apposition of the first; it is found, too.
    """
    tokens, found = state.tokens, [top]
    stop = tokens.sentences[tokens.sentence[top]][1]
    for i in range(top + 1, stop):
        joined = tokens.dep[i] == "conj" or (
            tokens.dep[i] == "appos" and _list_goes_on(state, i, stop)
        )
        if joined and tokens.head[i] in found and (i in inside or _both_names(state, top, i)):
            found.append(i)
    return found[1:]


def _list_goes_on(state: DocumentState, i: int, stop: int) -> bool:
    """Whether "and" joins a later name, before token ``stop``, to the name at token ``i``."""
    tokens = state.tokens
    joined = (j for j in range(i + 1, stop) if tokens.dep[j] == "conj" and tokens.head[j] == i)
    return any(_both_names(state, i, j) for j in joined)


def _both_names(state: DocumentState, i: int, j: int) -> bool:
    """Whether two tokens lie in names of entities that can speak."""
    candidates = [
        state.candidates[n]
        for n in (_candidate_around(state, i), _candidate_around(state, j))
        if n is not None
    ]
    return len(candidates) > 1 and all(
        candidate.kind == "name" and candidate.category in SPEAKING_CATEGORIES
        for candidate in candidates
    )
