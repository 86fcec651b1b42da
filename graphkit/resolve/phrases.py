"""Descriptions ("the two leaders", "the ministry's spokesman") and pronouns in a page."""

from collections.abc import Iterator

from msgspec.structs import replace

from graphkit.gazetteer.tables import Noun, Title, body_words, nouns, titles, titles_by_word
from graphkit.resolve.page import Page
from graphkit.resolve.runs import NOT_NAMES
from graphkit.resolve.spots import Spot

# Pronoun → gender and whether it stands for several; "n" is a thing, body or country.
THIRD = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("m", False)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("f", False)),
    **dict.fromkeys(("it", "its", "itself"), ("n", False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("", True)),
}
FIRST = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), False),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), True),
}
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
INSIDE = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "det", "predet", "advmod", "quantmod"}
)
CLIMBED = INSIDE | {"case", "punct", "npadvmod", "pobj", "prep", "conj", "cc"}
# Verbs whose "it" stands for nothing: "it seems that …".
SEEMING = frozenset({"seem", "appear", "happen", "turn", "rain", "snow", "emerge"})
UNNAMED = frozenset({"unnamed", "anonymous", "unidentified"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "relcl"})
# Words before an office for those who serve under its holder.
LESSER = frozenset({"deputy", "vice", "assistant", "associate", "alternate", "junior", "shadow"})
AN_OFFICER = Noun(kind="person", gender="", role="")
A_THING = Noun(kind="thing", gender="n", role="")


def phrases(page: Page, taken: frozenset[int]) -> tuple[Spot, ...]:
    """Pronouns and noun phrases, in order; ``taken`` are the tokens of names and their titles."""
    return tuple(_phrases(page, taken))


def _phrases(page: Page, taken: frozenset[int]) -> Iterator[Spot]:
    done = 0
    for i, pos in enumerate(page.pos):
        if i in taken or i < done:
            continue
        if pos == "PRON":
            yield from _pronoun(page, i)
        elif pos in {"NOUN", "PROPN"}:
            noun = _noun(page, i)
            if noun and not _is_title_of_name(page, i, taken) and not _opens_office(page, i):
                spot = _description(page, i, noun)
                done = spot.end
                yield spot


def _pronoun(page: Page, i: int) -> Iterator[Spot]:
    word = page.text[i].lower()
    if word in THIRD and not (word == "it" and _empty(page, i)):
        gender, plural = THIRD[word]
        yield Spot(
            start=i, end=i + 1, head=i, kind="pronoun", words=(word,), gender=gender, plural=plural
        )
    elif word in FIRST and page.text[i] != "US":
        spot = Spot(start=i, end=i + 1, head=i, kind="pronoun", words=(word,), cat="speaker")
        yield replace(spot, plural=FIRST[word])


def _empty(page: Page, i: int) -> bool:
    """Whether "it" stands for nothing: "it seems that …", "it is clear that …"."""
    verb = page.head[i]
    if page.dep[i] == "expl" or page.lemma[verb] in SEEMING:
        return True
    if page.dep[i] != "nsubj" or page.lemma[verb] != "be":
        return False
    end = page.sentences[page.sentence[i]][1]
    below = [j for j in range(verb + 1, end) if page.head[j] == verb]
    told = {page.head[j] for j in range(verb + 1, end) if page.dep[j] in CLAUSES}
    states = {j for j in below if page.dep[j] in {"acomp", "attr"}}
    return bool(states) and bool(told & ({verb} | {j for j in states if page.pos[j] == "ADJ"}))


def _noun(page: Page, i: int) -> Noun | None:
    """What the noun at ``i`` stands for: by the table, else a thing of its own."""
    found = nouns().get(page.lemma[i]) or nouns().get(page.text[i].lower())
    if not found and any(t.words[-1] == page.text[i].lower() for t in titles() if t.office):
        return AN_OFFICER
    if not found and page.lemma[i].endswith("men"):
        found = nouns().get(page.lemma[i][:-2] + "an")
    if found:
        return found
    whole = page.dep[i] not in {"compound", "nmod", "amod", "npadvmod", "quantmod"}
    return A_THING if whole and page.entity[i] not in NOT_NAMES else None


def _is_title_of_name(page: Page, i: int, taken: frozenset[int]) -> bool:
    """Whether the noun is but a word before a name: "team member Jane Doe"."""
    head = page.head[i]
    return head in taken and head > i and page.dep[i] in {"compound", "nmod", "amod", "appos"}


def _opens_office(page: Page, i: int) -> bool:
    """Whether the noun is but a word inside an office: *forces* in "armed forces minister"."""
    head = page.head[i]
    noun = nouns().get(page.lemma[head])
    if page.dep[i] != "compound" or head <= i or not noun or noun.kind != "person":
        return False
    if page.pos[head] not in {"NOUN", "PROPN"} or "-" in page.text[i:head]:
        return False
    titles_here = ((j, title_at(page, j)) for j in range(max(0, i - 2), i + 1))
    return any(t and t.office and j + len(t.words) - 1 == head for j, t in titles_here)


def is_plural(page: Page, i: int) -> bool:
    """Whether the noun at ``i`` has the form of a plural."""
    low = page.text[i].lower()
    return low != page.lemma[i] and not low.endswith("'s")


def _description(page: Page, i: int, noun: Noun) -> Spot:
    title, end = _title(page, _left(page, i), i)
    i = _top(page, i, end)
    start = _left(page, i)
    first = page.text[start].lower()
    possessive = any(page.dep[j] == "poss" and page.head[j] == i for j in range(start, i))
    named = page.pos[i] == "PROPN" and page.pos[start] != "DET"
    inner = [page.lemma[j] for j in range(start, i) if page.pos[j] in {"NOUN", "PROPN", "ADJ"}]
    return Spot(
        start=start,
        end=end,
        head=i,
        kind="description",
        cat=noun.kind,
        words=(page.lemma[i], *inner),
        gender=noun.gender if noun.kind == "person" else "n",
        plural=is_plural(page, i) or noun.kind == "people",
        title=title,
        definite=(first in DEFINITE or possessive or named) and not UNNAMED & set(inner),
    )


def _top(page: Page, i: int, end: int) -> int:
    """The word that the rest hangs on: *general* in "secretary general", where a title goes on."""
    while i < page.head[i] < end:
        i = page.head[i]
    return i


def _left(page: Page, i: int) -> int:
    """Where the noun phrase with head ``i`` starts, as far as its words stand together."""
    start = i
    while start > 0 and page.sentence[start - 1] == page.sentence[i]:
        before = start - 1
        if page.pos[before] == "PUNCT" and page.text[before] not in {"-", "–"}:
            break
        top = before
        while page.dep[top] in CLIMBED and page.head[top] < i and page.head[top] != top:
            top = page.head[top]
        if page.head[top] != i or page.dep[top] not in INSIDE | {"punct"}:
            break
        start = before
    return start


def _title(page: Page, start: int, i: int) -> tuple[str, int]:
    """The words around the head that name an office or a body, and where they end.

    They can go on after the head: "secretary of state". Without such words it is the head alone.
    """
    for j in range(start, i + 1):
        held = title_at(page, j)
        if held and j + len(held.words) > i and held.office:
            return under_another(page, j, " ".join(held.words)), j + len(held.words)
        words = " ".join(page.text[j : i + 1]).lower()
        if words in body_words() or (held and j + len(held.words) == i + 1):
            return words, i + 1
    return page.lemma[i], i + 1


def under_another(page: Page, i: int, title: str) -> str:
    """A title with the word before it that makes it another's: "vice" foreign minister."""
    last = i - 2 if i > 1 and page.text[i - 1] == "-" else i - 1
    before = page.key[last] if last >= 0 else ""
    return f"{before} {title}" if before in LESSER else title


def title_at(page: Page, i: int) -> Title | None:
    """The longest title whose words start at token ``i``."""
    for title in titles_by_word().get(page.text[i].lower(), ()):
        stretch = page.text[i : i + len(title.words)]
        if tuple(word.lower() for word in stretch) == title.words:
            return title
    return None
