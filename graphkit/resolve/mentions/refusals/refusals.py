"""Decides which names of an article stand for no actor, and why.

A name in a line that is no prose (a byline, a credit) is none. Elsewhere the shape, the words and
the place of a name decide. The reasons are counted in the report.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.records import Article, Utterance
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.refusals import shapes, words
from graphkit.resolve.mentions.refusals.datelines import Dateline, with_places_of_datelines
from graphkit.resolve.mentions.refusals.language import not_english
from graphkit.resolve.mentions.refusals.lines import lines_without_sentence
from graphkit.resolve.mentions.refusals.roles import things
from graphkit.resolve.mentions.token_table import TokenTable


class Refusal(NamedTuple):
    """A name that stands for no actor: its tokens ``[start, end)`` and the ``reason``."""

    start: int
    end: int
    reason: str


# The rules in their order, with the reason that each gives.
REFUSAL_RULES: tuple[tuple[str, Callable[[TokenTable, MentionCandidate], bool]], ...] = (
    ("tag of a party and a state", shapes.is_party_tag),
    ("sign of a market", shapes.is_market_sign),
    ("hashtag or address", shapes.is_tag_or_address),
    ("single letter", shapes.is_single_letter),
    ("day or month", shapes.is_day_or_month),
    ("unit", shapes.is_unit),
    ("code", shapes.is_code),
    ("option of a vote", words.is_option_of_vote),
    ("adjective", words.is_adjective),
    ("adjective", words.is_adjective_at_start),
    ("one of a kind", words.is_one_of_a_kind),
    ("people", words.is_people),
    ("part of an office", words.is_part_of_office),
    ("office", words.is_office),
    ("common noun", words.is_common_noun),
    ("term", words.is_term),
    ("label", words.is_label),
)


class _Surroundings(NamedTuple):
    """What the rules look at beside a name.

    ``lines`` has the kind of line of each token in a line that is no prose. ``bare`` are the tokens
    of lines without a sentence, ``foreign`` those of paragraphs that are not English.

    ``small`` are the words that the article also has in small letters, and in no full name.
    ``common`` are the common nouns that have a capital only at the start of sentences. ``named``
    are the words of the names in prose, ``parts`` the names of one word and the last words of
    people's names. ``things`` are the names of products, works and terms. ``by_end`` has the names
    by the token behind them.
    """

    lines: Mapping[int, str]
    bare: frozenset[int]
    foreign: frozenset[int]
    small: frozenset[str]
    common: frozenset[str]
    named: frozenset[str]
    parts: frozenset[str]
    things: frozenset[tuple[str, ...]]
    by_end: Mapping[int, MentionCandidate]


def refusals(
    tokens: TokenTable,
    names: Sequence[MentionCandidate],
    article: Article,
    utterances: Sequence[Utterance],
    dictionary: frozenset[str],
) -> tuple[Refusal, ...]:
    """The names that stand for no actor, in the order of the text.

    ``dictionary`` are the words of the text that are common nouns.
    """
    around = _surroundings(tokens, names, article, utterances)
    around = around._replace(common=_at_starts_only(tokens, names, dictionary, utterances))
    reasons = ((one, _reason(tokens, one, around)) for one in names)
    return tuple(Refusal(one.reach, one.end, reason) for one, reason in reasons if reason)


def _surroundings(
    tokens: TokenTable,
    names: Sequence[MentionCandidate],
    article: Article,
    utterances: Sequence[Utterance],
) -> _Surroundings:
    bare = _inside(lines_without_sentence(tokens, utterances))
    small = frozenset(word for word in tokens.text if word.islower())
    full = frozenset(word for one in names if len(one.words) > 1 for word in one.words)
    prose = (one for one in names if one.start not in bare)
    alone = (one for one in names if len(one.words) == 1 or one.category == "person")
    return _Surroundings(
        lines={i: what for start, end, what in _lines(tokens, article) for i in range(start, end)},
        bare=bare,
        foreign=_inside(not_english(tokens)),
        small=small - full,
        common=frozenset(),
        named=frozenset(word for one in prose for word in one.words),
        parts=frozenset(one.words[-1] for one in alone),
        things=things(tokens, names, utterances),
        by_end={one.end: one for one in names},
    )


def _inside(stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The tokens in some stretches ``[start, end)``."""
    return frozenset(i for start, end in stretches for i in range(start, end))


def _at_starts_only(
    tokens: TokenTable,
    names: Sequence[MentionCandidate],
    dictionary: frozenset[str],
    utterances: Sequence[Utterance],
) -> frozenset[str]:
    """The common nouns that no name has, except at the start of sentences, and that nobody is."""
    firsts = {start for start, _ in tokens.sentences}
    speaking = {span.start for one in utterances for span in one.source}
    inside = {
        word
        for one in names
        for word in one.words
        if one.start not in firsts or len(one.words) > 1 or tokens.start[one.start] in speaking
    }
    return dictionary - inside


def names_of_actors(
    names: Sequence[MentionCandidate], refused: Sequence[Refusal], datelines: Sequence[Dateline]
) -> tuple[MentionCandidate, ...]:
    """The names that stand for an actor; an unknown name of a dateline is a place."""
    none = {(one.start, one.end) for one in refused}
    kept = (one for one in names if (one.reach, one.end) not in none)
    return with_places_of_datelines(kept, datelines)


def _lines(tokens: TokenTable, article: Article) -> Iterator[tuple[int, int, str]]:
    """The tokens ``[start, end)`` of each stretch that is no prose, with its kind."""
    for part in article.boilerplate:
        yield *_tokens(tokens, part.span.start, part.span.end), part.reason
    for sign in shapes.MARKET_SIGN_IN_BRACKETS.finditer(article.text):
        yield *_tokens(tokens, *sign.span()), "sign of a market"


def _tokens(tokens: TokenTable, start: int, end: int) -> tuple[int, int]:
    """The tokens that start at the characters ``[start, end)`` of the text."""
    return bisect_left(tokens.start, start), bisect_right(tokens.start, end - 1)


def _reason(tokens: TokenTable, name: MentionCandidate, around: _Surroundings) -> str:
    """The reason why a name stands for no actor, or ``""``."""
    if name.start in around.lines or name.kind != "name":
        return around.lines.get(name.start, "")
    told = next((reason for reason, rule in REFUSAL_RULES if rule(tokens, name)), "")
    return told or _reason_by_article(tokens, name, around)


def _reason_by_article(tokens: TokenTable, name: MentionCandidate, around: _Surroundings) -> str:
    """The reason for which the rest of the article tells that a name stands for no actor."""
    by_sound = bool(name.why) and len(name.words) == 1
    if (name.entry is None or by_sound) and name.start in around.foreign:
        return "not English"
    if words.opens_sentence(tokens, name, around.small, around.common):
        return "first word of a sentence"
    if words.is_pair_of_names(tokens, name, around.parts):
        return "pair of names"
    if words.is_behind_organization(name, around.by_end.get(name.start)):
        return "part of a name"
    if name.words in around.things:
        return "product, work or term"
    bare = name.start in around.bare
    unknown = name.entry is None and around.named.isdisjoint(name.words)
    return "line without a sentence" if bare and unknown else ""
