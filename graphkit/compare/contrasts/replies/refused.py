"""Pairs a demand with its refusal, in one story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import by_article, turn_before
from graphkit.compare.contrasts.same_thing import actors, same_thing, share
from graphkit.compare.reading.tables import listed, said_nouns
from graphkit.records import ClaimClause, Span
from graphkit.text.spans import cover

Demand = tuple[Compared, ClaimClause]
# The act that is refused shares this much of its words with the one demanded.
LEAST_SHARED_OF_ACTS = 0.5


def refused_demands(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    """Each refusal with the demands that it answers."""
    acts: dict[str, list[Demand]] = defaultdict(list)
    articles: dict[int, list[Demand]] = defaultdict(list)
    whom: dict[str, list[Demand]] = defaultdict(list)
    said_in = by_article(said)
    for demand in _demands(said):
        acts[demand[1].predicate].append(demand)
        articles[demand[0].finding].append(demand)
        if demand[0].statement.utterance.commitment == "order" and demand[1].subject:
            whom[demand[1].subject.topic or ""].append(demand)
    for entry in said:
        before = [one for one in articles[entry.finding] if _before(one[0], entry)]
        for refusal in _refusals(entry):
            same = [one for one in acts[refusal.predicate] if _same_act(one, entry, refusal, near)]
            asked = [one for one in before if _asked(one, entry)]
            if refusal.predicate in listed("comply"):
                same = asked[-1:]
            yield from (_pair(one, entry, _words(entry, refusal.span)) for one in same)
        if _rejects(entry) and before:
            yield _pair(before[-1], entry, _words(entry))
        yield from _replied(entry, said_in[entry.finding])
        for contest in _contests(entry):
            asked = [one for speaker in entry.speakers for one in whom[speaker]]
            yield from (
                _pair(one, entry, contest.span)
                for one in asked
                if near.comparable(one[0], entry) and not one[0].speakers & entry.speakers
            )


def _replied(entry: Compared, article: Sequence[Compared]) -> Iterator[Opposed]:
    """The pair of a denying reply with the demand just before it, if both speak of one thing."""
    words = _denying(entry)
    if words is None:
        return
    empty = listed("empty verb") | listed("general noun") | entry.speakers
    for one in turn_before(entry, article):
        seen = one.statement.utterance
        if seen.commitment != "order" and seen.verb not in listed("calling verb"):
            continue
        acts = [act for act in one.reading.clauses if act.mood == "required" and not act.negated]
        shared = set(one.reading.roots) & set(entry.reading.roots) - empty
        if acts and shared - actors(shared):
            yield _pair((one, acts[0]), entry, words)
            return


def _denying(entry: Compared) -> Span | None:
    """The words of a saying that denies or refuses something by itself, if it does."""
    seen = entry.statement.utterance
    if seen.polarity != "asserted":
        return None
    if seen.commitment in {"denial", "refusal"} and not entry.reading.said_noun:
        return cover(seen.cue, seen.content)
    denied = (c for c in entry.reading.clauses if c.negated or _out_of_question(c))
    return next((c.span for c in denied if c.mood != "required"), None)


def _out_of_question(act: ClaimClause) -> bool:
    return act.predicate == "be" and "question" in act.parts and not act.negated


def _demands(said: Iterable[Compared]) -> Iterator[Demand]:
    for entry in said:
        for act in entry.reading.clauses:
            if act.mood == "required" and not act.negated:
                yield entry, act


def _refusals(entry: Compared) -> Iterator[ClaimClause]:
    """The acts that a speaker says that somebody, mostly the speaker, will not do."""
    for act in entry.reading.clauses:
        if act.mood == "future" and act.negated and act.subject is not None:
            yield act


def _contests(entry: Compared) -> Iterator[ClaimClause]:
    """The clauses in which a speaker fights “the order”."""
    for act in entry.reading.clauses:
        own = act.subject is not None and act.subject.topic in entry.speakers
        order = any(said_nouns().get(word) == "demand" for word in act.objects)
        claimed = act.mood in {"fact", "future"} and not act.negated
        if act.predicate in listed("contest") and own and order and claimed:
            yield act


def _rejects(entry: Compared) -> bool:
    """Whether a statement rejects “the demand” or “the call”."""
    return entry.reading.said_noun == "demand" and entry.statement.utterance.commitment == "denial"


def _before(demand: Compared, entry: Compared) -> bool:
    """Whether somebody else's demand stands before a statement of the same article."""
    here, there = entry.statement.utterance.sentence, demand.statement.utterance.sentence
    return there.start <= here.start and not demand.speakers & entry.speakers


def _asked(demand: Demand, entry: Compared) -> bool:
    subject = demand[1].subject
    return subject is not None and subject.topic in entry.speakers


def _same_act(demand: Demand, entry: Compared, refusal: ClaimClause, near: Nearness) -> bool:
    """Whether what is refused is what was demanded of the speaker, or the same act with an object.

    Of whom it was demanded need not be known in one article: a minister refuses for her country.
    """
    other, act = demand
    if entry.speakers & other.speakers or (refusal.objects and not act.objects):
        return False
    own = refusal.subject is not None and refusal.subject.topic in entry.speakers
    shared = share(refusal.objects, act.objects)
    if (own and _asked(demand, entry)) or _of_same(refusal, act):
        return near.story(entry, other) and shared >= LEAST_SHARED_OF_ACTS
    known = refusal.predicate not in listed("empty verb") and bool(refusal.objects)
    return own and known and entry.finding == other.finding and shared == 1


def _of_same(refusal: ClaimClause, act: ClaimClause) -> bool:
    """Whether an act is refused for the one of whom it is demanded, by name."""
    one, other = refusal.subject, act.subject
    return bool(one and other and one.topic and same_thing(one, other))


def _words(entry: Compared, act: Span | None = None) -> Span:
    """The words of a refusal: with its cue where the cue refuses, else the clause alone."""
    seen = entry.statement.utterance
    if act is None:
        return cover(seen.cue, seen.content)
    return cover(seen.cue, [act]) if seen.commitment == "refusal" else act


def _pair(demand: Demand, entry: Compared, words: Span) -> Opposed:
    other, act = demand
    topic = act.subject.topic if act.subject else None
    return opposed("refuses the demand", (other, act.span), (entry, words), act.predicate, topic)
