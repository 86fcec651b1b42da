"""Finds what an article has the words of a statement from: its own ears, an agency, an outlet."""

import re
from collections.abc import Mapping

from graphkit.compare.compared_statements import Compared
from graphkit.compare.reading.tables import listed
from graphkit.identity import fold
from graphkit.records import Article, OriginKind, TextPublication

# “MERRIN, May 14 (Northern Wire) -”: the agency in brackets before the dash of a dateline.
AGENCY_DATELINE = re.compile(r"^.{0,200}?\(([A-Z][\w .&’'-]{1,40})\)\s*[-–—]", re.DOTALL)
# Hearers with whom the reporter stood.
PRESENT = re.compile(
    r"\b(?:reporters|journalists|news conference|press conference)\b", re.IGNORECASE
)

# The key of an origin, its kind and the reason.
Origin = tuple[str, OriginKind, str]


def origin(
    entry: Compared,
    article: Article,
    published: Mapping[str, TextPublication],
    articles: Mapping[str, Article],
) -> Origin:
    """What the article has the words of a statement from; ``published`` is by article."""
    role = published[article.id]
    first = articles.get(role.of or "")
    if first is not None and role.role == "carrier":
        key, kind, basis = _own(entry, first)
        return key, kind, f"a copy: {role.basis}; {basis}"
    return _own(entry, article)


def _own(entry: Compared, article: Article) -> Origin:
    outlet = fold(article.publisher or article.path)
    if match := AGENCY_DATELINE.match(article.text):
        agency = fold(match[1])
        if agency != outlet:
            return agency, "agency", f"the dateline names “{match[1]}”"
    hearer = " ".join(span.of(entry.text) for span in entry.statement.utterance.addressee)
    told = hearer or _told(entry)
    if told and PRESENT.search(told):
        return outlet, "own access", f"said to “{told}”"
    if told and fold(told.removeprefix("the ")) == outlet:
        return outlet, "own access", f"said to “{told}”, the outlet itself"
    if told and set(fold(told).split()) & listed("outlet word"):
        return fold(told.removeprefix("the ")), "another outlet", f"said to “{told}”"
    return outlet, "not told", "the article does not tell where the words are from"


def _told(entry: Compared) -> str:
    """The words behind “told” in the sentence, if they name somebody: “told the Northern Wire”."""
    seen = entry.statement.utterance
    if seen.verb != "tell" or not seen.cue:
        return ""
    after = entry.text[seen.cue[-1].end : seen.sentence.end]
    match = re.match(r"\s+((?:the )?(?:[A-Z][\w&’'-]*\s?)+)", after)
    return match[1].strip() if match else ""
