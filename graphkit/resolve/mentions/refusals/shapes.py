"""Rules on the shape of a name: letters, codes, market signs, tags of a party and a state."""

import re

from graphkit.gazetteer.name_parts import endings, words_for_no_actor
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.written_days import MONTHS, WEEKDAYS

# “ABCD.N”, “ABCD=”, “.ABCD”, “ABc1”: signs by which markets call shares, currencies and futures.
MARKET_SIGN = re.compile(r"[A-Z0-9]{2,6}\.[A-Z]{1,2}|\S*=\S*|\.[A-Z0-9]{3,}|[A-Z]{1,5}[a-z]\d")
# The same in brackets, with the share of a class or a bond: “(ABCD_p.DE)”, “[ABC.UL]”.
MARKET_SIGN_IN_BRACKETS = re.compile(r"[(\[<]\w{1,8}\.[A-Z]{1,3}[)\]>]")
# Words before a tag of a party and a state: "Ada Quell, R-Ohio", "(R-Ohio)", "an R-Ohio member".
BEFORE_TAG = {(",",), ("(",), ("a",), ("an",), ("the",)}
# Letters that number the members of a series.
SERIES = frozenset("ABCDEFGH")
# The fewest letters by which the name of a month or a weekday is cut: “Sept”, “Tues”.
LETTERS_OF_CUT_DAY = 3
# Months that are also given names or verbs: a person can have such a name alone.
NAMES_OF_PEOPLE = frozenset({"april", "may", "june", "august", "jan", "sun"})


def is_single_letter(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether all words of a name are single letters: "T", "Q & A"; not "Mr. T"."""
    letters = all(len(tokens.key[i]) <= 1 for i in range(candidate.start, candidate.end))
    return letters and not candidate.title and candidate.entry is None


def is_day_or_month(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name has only names of months and weekdays, and numbers: "Saturday", "May 4"."""
    words = [word for word in candidate.words if not word.isdecimal()]
    if candidate.entry or candidate.title or not words:
        return False
    person = candidate.category == "person" and tokens.dep[candidate.head] in NOUN_SUBJECTS
    if person and NAMES_OF_PEOPLE.issuperset(words):
        return False
    return all(_cuts_day_or_month(word) for word in words)


def _cuts_day_or_month(word: str) -> bool:
    """Whether a word is the name of a month or weekday, in full or cut.

    >>> _cuts_day_or_month("saturday"), _cuts_day_or_month("sept"), _cuts_day_or_month("marc")
    (True, True, False)
    """
    return word in {*MONTHS, *WEEKDAYS} or word in _short_days()


def is_month_or_number(word: str) -> bool:
    """Whether a word can be in a written day: "July", "7", "2018".

    >>> is_month_or_number("july"), is_month_or_number("7"), is_month_or_number("he")
    (True, True, False)
    """
    return word.isdecimal() or _cuts_day_or_month(word)


def _short_days() -> frozenset[str]:
    """The usual short forms: the first three letters of each name, and some of four and five."""
    three = {name[:LETTERS_OF_CUT_DAY] for name in (*MONTHS, *WEEKDAYS)}
    return frozenset(three | {"sept", "tues", "thur", "thurs"})


def is_party_tag(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is in a tag behind a politician's name: "D-Calif.", "(R-Ohio)", "(Lab)"."""
    start, end, tags = candidate.start, candidate.end, words_for_no_actor("party in a tag")
    before = tokens.text[max(0, start - 3) : start]
    if tokens.key[start] in tags and tokens.text[start + 1 : start + 2] == ("-",):
        return before[-1:] in BEFORE_TAG
    if before[-1:] == ("-",) and tokens.key[start - 2] in tags:
        return before[:1] in BEFORE_TAG
    alone = end - start == 1 and tokens.key[start] in tags
    bracketed = before[-1:] == ("(",) and tokens.text[end : end + 1] in {(")",), (",",)}
    party = start > 1 and tokens.key[start - 2] in endings()
    return alone and bracketed and not party


def is_market_sign(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is the sign of a share or currency: "ABCD.N", "(NYSE: ABCD)", "EUR="."""
    words = tokens.text[candidate.start : candidate.end]
    if candidate.entry or candidate.title:
        return False
    beside = {*tokens.text[max(0, candidate.start - 1) : candidate.start]}
    beside |= {*tokens.text[candidate.end : candidate.end + 1]}
    if "=" in beside:
        return True
    if any(MARKET_SIGN.fullmatch(word.rstrip(".")) for word in words):
        return len(words) == 1 or candidate.category != "person"
    return _is_in_exchange(tokens, candidate)


def _is_in_exchange(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is a stock exchange in brackets, or the sign behind it: "(NYSE: ABCD)"."""
    before = tokens.text[max(0, candidate.start - 3) : candidate.start]
    behind = tokens.text[candidate.end : candidate.end + 3]
    capitals = all(word.isupper() for word in tokens.text[candidate.start : candidate.end])
    exchange = before[-1:] == ("(",) and behind[:1] == (":",) and behind[2:] == (")",)
    sign = before[:1] == ("(",) and before[-1:] == (":",) and behind[:1] == (")",)
    return capitals and (exchange or sign)


def is_code(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is one word of letters and digits that does not act: "A3", "H5N1"."""
    word = tokens.text[candidate.start]
    if candidate.entry or candidate.title:
        return False
    if _is_letter_of_series(tokens, candidate):
        return True
    one = candidate.end - candidate.start == 1
    mixed = any(c.isdecimal() for c in word) and any(c.isalpha() for c in word)
    return one and mixed and tokens.dep[candidate.head] not in NOUN_SUBJECTS


def _is_letter_of_series(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is a common noun and a letter: "Group A", "Plan B", "Hepatitis C"."""
    last = tokens.text[candidate.end - 1].rstrip(".")
    two = candidate.end - candidate.start == len(("Group", "A"))
    return two and last in SERIES and candidate.category != "person"


def is_unit(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is a unit or a time zone, or a word of capitals behind a number: "8.7 GW"."""
    if candidate.entry or candidate.end - candidate.start > 1:
        return False
    if tokens.key[candidate.start] in words_for_no_actor("unit"):
        return True
    before = tokens.text[candidate.start - 1] if candidate.start else ""
    amount = before.replace(".", "").replace(",", "").isdecimal() and not _is_year(before)
    return amount and tokens.text[candidate.start].isupper() and _is_amount(tokens, candidate)


def _is_year(word: str) -> bool:
    """Whether a number can be a year: "In 2015 IBM said"."""
    return len(word) == len("2015") and word.isdecimal()


def _is_amount(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether the parse counts a name, or has it in a quantity."""
    number, kind = candidate.start - 1, tokens.entity_type[candidate.start]
    counted = tokens.head[number] == candidate.head and tokens.dep[number] == "nummod"
    return counted or kind in {"QUANTITY", "MONEY", "CARDINAL", "TIME"}


def is_tag_or_address(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name is a hashtag, an account or an address: "#Varn", "@varn", "www.varn.org"."""
    start = candidate.start
    sign = tokens.text[start - 1] if start and not tokens.spaced[start] else ""
    words = tokens.text[start : candidate.end]
    return sign in {"#", "@"} or any(
        w[0] in "#@" or "://" in w or w.startswith("www.") for w in words
    )
