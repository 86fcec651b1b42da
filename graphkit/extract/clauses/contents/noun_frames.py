"""Frames whose content is a noun phrase: “called [it a fraud]”, “warned of [delays]”.

Each function takes a cue and returns the tokens of its content, or ``()`` if the verb is not used
in that frame. They are in the order of :data:`~graphkit.extract.clauses.contents.frames.FRAMES`.
"""

from collections.abc import Callable

from spacy.tokens import Token

from graphkit.extract.clauses.contents.relatives import antecedent, is_told_participle
from graphkit.extract.clauses.cues import Cue
from graphkit.extract.clauses.displaced.strayed import strayed
from graphkit.extract.clauses.reporting_nouns import is_told_noun, told_noun_phrase
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents, subtrees
from graphkit.gazetteer.tables import nouns

# Types of named entities that are no content: “charges ten euros”.
AMOUNT_ENTITIES = frozenset({"MONEY", "PERCENT", "QUANTITY"})
# Types of named entities that are cited for what they say, and are no content: “citing Ada Quell”.
TELLER_ENTITIES = frozenset({"PERSON", "ORG"})
# Prepositions of phrases after a noun that belong to the noun even if the parser attaches them to
# the verb. Phrases of time and place ("on", "in", "at", "during") stay with the cue.
NOUN_PREPOSITIONS = frozenset(
    {"of", "out", "about", "for", "with", "against", "from", "between", "to"}
)
# Pronouns and kinds of common nouns for persons.
PERSONS = frozenset({"he", "she", "they", "who", "i", "we"})
PERSON_KINDS = frozenset({"person", "people"})
EMPTY = frozenset({"it", "that", "this"})
# Words that open another clause after a comma.
CLAUSE_OPENERS = frozenset(
    {"while", "although", "though", "as", "after", "before", "but", "when", "and"}
)
# Dependency labels of verbs that are predicates of their own, and no part of a name.
PREDICATE_DEPENDENCIES = frozenset({"conj", "ROOT"})
# Prepositions whose object is content even if the verb has an object: “warned them of delays”.
BESIDE_OBJECT = frozenset({"of", "about", "against"})


def naming(cue: Cue) -> tuple[Token, ...]:
    """A thing and what it is called.

    “They called [the talks useful]”, “described [the day as long]”, “[he] was called [a fool] by”
    """
    verb = cue.token
    named = dependents(verb, "dobj", "nsubjpass")[:1]
    behind = (*dependents(verb, "prep"), *strayed(verb))
    name = dependents(verb, "oprd") + [c for c in behind if c.lower_ == "as"]
    if name:
        return (*antecedent(verb, named), *subtrees([*named, *name]))
    clauses = (c for c in dependents(verb, "ccomp") if dependents(c, "nsubj"))
    small = subtrees(c for c in clauses if not _is_cleft(c, verb))
    return small or (_named_in_quotes(named[0]) if named else ())


def _named_in_quotes(named: Token) -> tuple[Token, ...]:
    """A thing and its name in quotation marks, whatever the parse: “branded [the plan “a folly”]”.

    It ends with the last closing mark before the next predicate; ``()`` if there is no such mark.
    """
    start, end = named.left_edge.i, named.sent.end
    predicates = (
        token.i
        for token in named.doc[named.i : end]
        if token.pos_ == "VERB" and token.dep_ in PREDICATE_DEPENDENCIES
    )
    stop = min((place for place in predicates if place > named.head.i), default=end)
    closing = [token.i for token in named.doc[start:stop] if token.tag_ == "''"]
    return tuple(named.doc[start : closing[-1] + 1]) if closing else ()


def naming_to(cue: Cue) -> tuple[Token, ...]:
    """A thing and the name that it is given.

    “She referred to [the plan as a joke].”
    """
    preps = [c for c in dependents(cue.token, "prep") if c.lower_ in {"to", "as"}]
    return subtrees(preps)[1:] if {c.lower_ for c in preps} == {"to", "as"} else ()


def accuse(cue: Cue) -> tuple[Token, ...]:
    """A person and what the person is blamed for.

    “The union accused [the board of delay].”
    """
    blamed = dependents(cue.token, "dobj", "nsubjpass")
    near = [c for head in (cue.token, *blamed) for c in dependents(head, "prep")]
    of = [c for c in (*near, *strayed(cue.token)) if c.lower_ in {"of", "for"}]
    return subtrees([*blamed, *of]) if of else ()


def blame(cue: Cue) -> tuple[Token, ...]:
    """Something bad and whose fault it is.

    “She blamed [the fire on a spark].”
    """
    bad = dependents(cue.token, "dobj", "nsubjpass")
    near = [c for head in (cue.token, *bad) for c in dependents(head, "prep")]
    fault = [c for c in near if c.lower_ == "on"]
    return subtrees([*bad, *fault]) if bad and fault else ()


def preposition(word: str) -> Callable[[Cue], tuple[Token, ...]]:
    """Returns the frame “verb + word + [content]”: “agreed to [the plan]”, “warned of [delays]”."""

    def behind(cue: Cue) -> tuple[Token, ...]:
        """The object of the preposition ``word`` after the cue."""
        if dependents(cue.token, "dobj") and word not in BESIDE_OBJECT:
            return ()
        heads = [c for c in dependents(cue.token, "prep") if c.lower_ == word and c.i > cue.token.i]
        return subtrees(c for head in heads[:1] for c in dependents(head, "pobj", "pcomp"))

    return behind


def object_(cue: Cue) -> tuple[Token, ...]:
    """A noun phrase that is the content.

    “He denied [any part in the plan].” “[The plan] was praised by Berg.” “[a charge] Berg rejected”
    """
    things = [c for c in dependents(cue.token, "dobj") if _may_be_content(c)]
    if cue.verb.commitment == "question" and any(map(_is_person, (*things, *_passive(cue)))):
        return ()
    if things and cue.verb.commitment == "report" and things[0].ent_type_ in TELLER_ENTITIES:
        return ()
    if things and is_told_noun(things[0]):
        return told_noun_phrase(things[0])
    if things:
        whole = _extended(cue, list(subtrees(things[:1])))
        return _without_comments(things[0], whole) if cue.polarity == "negated" else whole
    verb = cue.token
    return _of_passive(verb) or _of_relative_clause(verb) or _of_cleft(verb)


def telling(cue: Cue) -> tuple[Token, ...]:
    """A noun phrase that is the content, if a person tells it.

    “Witnesses described [a loud bang].” Not: “The path describes a wide curve.”
    """
    head = source_head(cue.token)
    return object_(cue) if head is not None and _is_person(head) else ()


def _is_person(head: Token) -> bool:
    """Whether a noun is a person: by the parse, or by the table of common nouns."""
    known = nouns().get(head.lemma_.lower())
    kind = known.kind if known else ""
    return head.ent_type_ == "PERSON" or head.lower_ in PERSONS or kind in PERSON_KINDS


def _passive(cue: Cue) -> list[Token]:
    return dependents(cue.token, "nsubjpass")


def _without_comments(noun: Token, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens before a comma and a relative clause of the narrator’s."""
    added = (
        c for c in dependents(noun, "relcl") if c.left_edge.i and c.left_edge.nbor(-1).text == ","
    )
    end = min((clause.left_edge.i - 1 for clause in added), default=None)
    return tuple(token for token in tokens if end is None or token.i < end)


def _may_be_content(noun: Token) -> bool:
    return noun.pos_ not in {"PRON", "NUM"} and noun.ent_type_ not in AMOUNT_ENTITIES


def _of_passive(verb: Token) -> tuple[Token, ...]:
    """The subject of a passive that names who speaks."""
    if is_told_participle(verb):
        return antecedent(verb, ())
    subjects = dependents(verb, "nsubjpass") if dependents(verb, "agent") else []
    return subtrees(c for c in subjects[:1] if _may_be_content(c))


def _of_relative_clause(verb: Token) -> tuple[Token, ...]:
    """The noun of a relative clause that misses its object: “[the plan], which Berg praised”."""
    if not dependents(verb, "nsubj") or not _may_be_content(verb.head):
        return ()
    return antecedent(verb, dependents(verb, "dobj"))


def _of_cleft(verb: Token) -> tuple[Token, ...]:
    """The noun before a clause that misses its object: “It was [a charge] the bank rejected”.

    The parse takes “it was a charge” for a clause of the verb.
    """
    if not dependents(verb, "nsubj"):
        return ()
    clefts = (c for c in dependents(verb, "ccomp") if _is_cleft(c, verb))
    return subtrees(noun for be in clefts for noun in dependents(be, "attr"))


def _is_cleft(be: Token, verb: Token) -> bool:
    """Whether a clause before a verb is “it was …”."""
    subjects = dependents(be, "nsubj")
    return be.lemma_ == "be" and be.i < verb.i and any(s.lower_ in EMPTY for s in subjects)


def _extended(cue: Cue, tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens of a noun phrase, with phrases right after it that the parse gives to the verb."""
    for child in cue.token.rights:
        follows = bool(tokens) and child.left_edge.i == tokens[-1].i + 1
        of_the_noun = child.dep_ == "prep" and child.lower_ in NOUN_PREPOSITIONS
        purpose = child.dep_ == "advcl" and child.left_edge.lower_ == "to"
        if follows and (of_the_noun or purpose):
            tokens += _to_next_clause(child)
    return tuple(tokens)


def _to_next_clause(head: Token) -> list[Token]:
    """The tokens of a subtree before a comma that opens another clause: “…, while …”."""
    kept: list[Token] = []
    for token in head.subtree:
        following = token.nbor() if token.i + 1 < len(token.doc) else token
        if token.text == "," and following.lower_ in CLAUSE_OPENERS:
            break
        kept.append(token)
    return kept
