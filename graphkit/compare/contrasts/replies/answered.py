"""Pairs an answer with the words that it answers: “denied this”, “rejects his arguments”."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import (
    UNANSWERED,
    by_article,
    place,
    sides,
    turn_before,
)
from graphkit.compare.contrasts.same_thing import actors
from graphkit.compare.reading.tables import listed
from graphkit.records import ClaimAnswer, ContrastKind
from graphkit.text.spans import cover

# Words of an answer and of what it answers that must be the same, and of the answer's this share.
LEAST_SHARED_ROOTS = 2
LEAST_SHARE_OF_ANSWER = 0.5
# In one article, one word is enough of so few.
FEW_ROOTS = 3
# Classes of saying that are answered as a demand, and those that answer.
DEMANDING = frozenset({"order"})
NOT_ANSWERED = UNANSWERED | {"denial", "refusal", "question"}


def answered(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    """Each answer with the words of somebody else that fit it best, if any do."""
    known = _Known(said)
    for entry in said:
        for answer in entry.reading.answers:
            one = _meant(answer, entry, known, near)
            if one is not None:
                yield _pair(one, entry, answer)


class _Known:
    """The statements by article, by speaker and by root."""

    def __init__(self, said: Sequence[Compared]) -> None:
        self.article = by_article(said)
        self.speaker: dict[str, list[Compared]] = defaultdict(list)
        self.root: dict[str, list[Compared]] = defaultdict(list)
        wanted = {root for one in said for a in one.reading.answers for root in a.what}
        for entry in said:
            for speaker in sides(entry):
                self.speaker[speaker].append(entry)
            for root in wanted.intersection(entry.reading.roots):
                self.root[root].append(entry)

    def with_most_of(self, roots: Sequence[str]) -> Iterator[Compared]:
        """The statements that can have enough of some roots: they have one of the rarer ones."""
        least = max(LEAST_SHARED_ROOTS, ceil(LEAST_SHARE_OF_ANSWER * len(roots)))
        rare = sorted(roots, key=lambda root: (len(self.root[root]), root))
        for root in rare[: max(0, len(roots) - least + 1)]:
            yield from self.root[root]


def _meant(answer: ClaimAnswer, entry: Compared, known: _Known, near: Nearness) -> Compared | None:
    """The words that an answer means: of the named owner, of the same content, or just before."""
    whose = set(answer.whose) - sides(entry)
    theirs = [one for id_ in sorted(whose) for one in known.speaker[id_]]
    alike = [*known.article[entry.finding], *known.with_most_of(answer.what)]
    own = [one for one in theirs if _fits(one, answer, entry, near) and _about(one, answer)]
    same = [one for one in alike if _says(one, answer, entry, near)]
    if found := own or same:
        return min(found, key=lambda one: _apart(one, entry))
    article = known.article[entry.finding]
    absent = not any(whose & sides(one) for one in article)
    for one in turn_before(entry, article) if absent else ():
        told = not answer.what or _shares(one, answer, entry)
        if told and _fits(one, answer, entry, near):
            return one
    return _accuser(answer, entry, known, near)


def _says(one: Compared, answer: ClaimAnswer, entry: Compared, near: Nearness) -> bool:
    """Whether words are of the kind that is answered and say what the answer says of them."""
    free = answer.noun == "claim"
    fits = _possible(one, entry, near) if free else _fits(one, answer, entry, near)
    return fits and _shares(one, answer, entry)


def _possible(one: Compared, entry: Compared, near: Nearness) -> bool:
    seen = one.statement.utterance
    said = seen.polarity == "asserted" and seen.commitment not in NOT_ANSWERED
    return said and not sides(one) & sides(entry) and near.answerable(one, entry)


def _fits(one: Compared, answer: ClaimAnswer, entry: Compared, near: Nearness) -> bool:
    """Whether words can be what the noun of an answer says: an accusation, a demand, a claim."""
    if not _possible(one, entry, near):
        return False
    if answer.noun == "accusation":
        return _accuses(one)
    if answer.noun == "demand":
        return _demands(one)
    return True


def _accuses(one: Compared) -> bool:
    bad = any(judgement.side == "bad" for judgement in one.reading.judgements)
    return bad or _charges(one) or bool(listed("misdeed") & set(one.reading.roots))


def _charges(one: Compared) -> bool:
    seen = one.statement.utterance
    return seen.commitment == "accusation" or seen.verb in listed("accusing verb")


def _demands(one: Compared) -> bool:
    asked = any(clause.mood == "required" for clause in one.reading.clauses)
    seen = one.statement.utterance
    return asked or seen.commitment in DEMANDING or seen.verb in listed("offering verb")


def _orders(one: Compared) -> bool:
    return one.statement.utterance.commitment in DEMANDING


def _about(one: Compared, answer: ClaimAnswer) -> bool:
    """Whether words have something of what the answer says of them, if it says anything."""
    shared = set(answer.what) & set(one.reading.roots)
    return not answer.what or bool(shared - actors(shared))


def _shares(one: Compared, answer: ClaimAnswer, entry: Compared) -> bool:
    """Whether words say what the answer says of them; names of the answer's side say nothing."""
    empty = listed("empty verb") | listed("general noun") | sides(entry)
    what = set(answer.what) - empty
    shared = what & set(one.reading.roots)
    short = one.finding == entry.finding and len(what) <= FEW_ROOTS
    enough = len(shared) >= LEAST_SHARED_ROOTS and len(shared) >= LEAST_SHARE_OF_ANSWER * len(what)
    return bool(shared - actors(shared)) and (short or enough)


def _accuser(
    answer: ClaimAnswer, entry: Compared, known: _Known, near: Nearness
) -> Compared | None:
    """The nearest accusation or order before it in the article: “would fight the charges”."""
    if answer.noun not in {"accusation", "demand"} or answer.what:
        return None
    clear = _charges if answer.noun == "accusation" else _orders
    article = known.article[entry.finding]
    if any(set(answer.whose) & sides(one) for one in article):
        return None
    against = [
        one
        for one in article
        if place(one) < place(entry) and clear(one) and _possible(one, entry, near)
    ]
    return min(against, key=lambda one: _apart(one, entry), default=None)


def _apart(one: Compared, entry: Compared) -> tuple[bool, int, int, int]:
    """How far words stand from an answer: in the same article, then in the text, then in days."""
    days = abs((one.day - entry.day).days) if one.day and entry.day else 0
    places = one.statement.utterance.sentence.start, entry.statement.utterance.sentence.start
    return one.finding != entry.finding, days, abs(places[0] - places[1]), one.finding


def _pair(one: Compared, entry: Compared, answer: ClaimAnswer) -> Opposed:
    words = cover(one.statement.utterance.content)
    matter = f"{answer.noun or 'words'} {entry.finding}"
    return opposed(_kind(entry, answer), (one, words), (entry, answer.span), matter)


def _kind(entry: Compared, answer: ClaimAnswer) -> ContrastKind:
    if answer.noun == "demand":
        return "refuses the demand"
    denies = entry.statement.utterance.commitment == "denial"
    return "denies the claim" if denies else "opposite claim"
