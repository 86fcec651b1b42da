"""Names of products, works and terms: nothing in the article shows that they act."""

from collections.abc import Sequence

from graphkit.gazetteer.name_parts import words_for_no_actor
from graphkit.gazetteer.tables import nouns
from graphkit.records import Utterance
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.refusals.words import is_title_of_work
from graphkit.resolve.mentions.token_table import TokenTable

# Named entities of the parse that do not act.
TYPES_OF_THINGS = frozenset({"PRODUCT", "WORK_OF_ART", "LANGUAGE"})
# Dependency labels of words that only qualify another, or to which something is done.
IDLE_LABELS = frozenset({"compound", "nmod", "amod", "npadvmod", "nsubjpass"})
# Prepositions before what a text is about; an actor stands behind "by", "with" or "to", a place
# behind "in".
IDLE_PREPOSITIONS = frozenset({"of", "on", "as", "through"})
# Steps from a name back to the first of the names that it is joined with.
MAX_CONJUNCTS = 8


def things(
    tokens: TokenTable, names: Sequence[MentionCandidate], utterances: Sequence[Utterance]
) -> frozenset[tuple[str, ...]]:
    """The words of each name of unknown kind whose mentions all name a thing.

    The parse has a product or a work there, or one word of no kind, which does not act. A name that
    is part of a longer one, or that speaks or hears reported words, can be an actor.
    """
    longer = {word for one in names if len(one.words) > 1 for word in one.words}
    speaking = {one.words for one in names if _speaks(tokens, one, utterances)}
    acting = {one.words for one in names if not _is_thing(tokens, one)} | speaking
    called = {one.words for one in names if _is_called_term(tokens, one)}
    called |= {one.words for one in names if is_title_of_work(tokens, one)} - speaking
    words = {one.words for one in names if len(one.words) > 1 or longer.isdisjoint(one.words)}
    return frozenset((words - acting) | called)


def _is_thing(tokens: TokenTable, name: MentionCandidate) -> bool:
    if name.category or name.entry or name.title or name.kind != "name":
        return False
    types = set(tokens.entity_type[name.start : name.end])
    if types <= TYPES_OF_THINGS:
        return _is_idle(tokens, name.head) or tokens.dep[name.head] == "pobj"
    one = name.end - name.start == len(name.words) == 1 and types == {""}
    return one and _is_idle(tokens, name.head) and not _is_called_organization(tokens, name.head)


def _is_called_term(tokens: TokenTable, name: MentionCandidate) -> bool:
    """Whether the noun behind an unknown name is a disease or another term: "the Varn virus"."""
    behind = tokens.key[name.end : name.end + 1]
    nouns_of_terms = words_for_no_actor("noun of a term")
    return name.entry is None and not name.title and not nouns_of_terms.isdisjoint(behind)


def _is_idle(tokens: TokenTable, head: int) -> bool:
    """Whether a word, or the first of those that it is joined with, does not act."""
    first = head
    for _ in range(MAX_CONJUNCTS):
        if tokens.dep[first] != "conj":
            break
        first = tokens.head[first]
    above = tokens.text[tokens.head[first]].lower()
    beside = tokens.dep[first] == "pobj" and above in IDLE_PREPOSITIONS
    return beside or tokens.dep[first] in IDLE_LABELS


def _is_called_organization(tokens: TokenTable, head: int) -> bool:
    """Whether the noun behind a name is one for organizations: "the Varn party"."""
    noun = nouns().get(tokens.lemma[tokens.head[head]])
    return tokens.head[head] == head + 1 and bool(noun and noun.kind == "organization")


def _speaks(tokens: TokenTable, name: MentionCandidate, utterances: Sequence[Utterance]) -> bool:
    """Whether a name is in the source of reported words, or in the words for who hears them."""
    start = tokens.start[name.start]
    persons = (span for one in utterances for span in (*one.source, *one.addressee))
    return any(span.start <= start < span.end for span in persons)
