"""What a reporting verb's sentence says: one short function for each frame of ``verbs.tsv``.

Each takes a cue and gives the tokens of the claim, none where the verb does not stand in that
frame. Dependency labels are those of ClearNLP, as spaCy's English models give them.
"""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from graphkit.extract.clauses.cues import Cue, governors, verbs

Claim = tuple[Token, ...]
Frame = Callable[[Cue], Claim]
NONE: Claim = ()
# A noun's own prepositional phrases that the parser may have hung on the verb instead; phrases of
# time and place ("on", "in", "at", "during") stay with the telling.
NOMINAL = frozenset({"of", "out", "about", "for", "with", "against", "from", "between", "to"})
WH = frozenset({"who", "what", "when", "where", "why", "how", "which", "whether", "if"})
SUMS = frozenset({"MONEY", "PERCENT", "QUANTITY"})  # “charges ten euros” says nothing
JOINED = frozenset({"conj", "ROOT"})
BREAKS = frozenset({"while", "although", "though", "as", "after", "before", "but", "when", "and"})


def _children(token: Token, *labels: str) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def _tokens(heads: Iterable[Token]) -> Claim:
    found = {token.i: token for head in heads for token in head.subtree}
    return tuple(found[place] for place in sorted(found))


def clause(cue: Cue) -> Claim:
    """A finite clause.

    “The mayor said [that the bridge will open].”
    """
    finite = [c for c in _children(cue.token, "ccomp") if _finite(c)]
    return _tokens(finite) or _around(cue)


def _finite(verb: Token) -> bool:
    subject = any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in verb.children)
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return (subject and not infinitive) or any(c.lower_ == "that" for c in _children(verb, "mark"))


def _around(cue: Cue) -> Claim:
    """“[The bridge], the mayor said, [will open].”: the clause that the telling interrupts."""
    verb = cue.token
    if verb.dep_ not in {"parataxis", "dep"} or verb.head is verb:
        return NONE
    own = {token.i for token in verb.subtree}
    around = [token for token in verb.head.subtree if token.i not in own]
    return tuple(around[:-1] if around and around[-1].text == "." else around)


def belief(cue: Cue) -> Claim:
    """A clause behind a verb of knowing, with its “that”.

    “He knew [that it was late].”
    """
    marked = [
        c for c in _children(cue.token, "ccomp") if any(k.lower_ == "that" for k in c.children)
    ]
    return _tokens(marked)


def question(cue: Cue) -> Claim:
    """What is asked.

    “She asked [whether the bridge will open].”
    """
    asked = _children(cue.token, "ccomp", "advcl", "pcomp")
    return _tokens(c for c in asked if any(t.lower_ in WH for t in c.subtree if t.i <= c.i))


def infinitive(cue: Cue) -> Claim:
    """What is promised or refused.

    “They agreed [to meet].”
    """
    wanted = (c for c in _children(cue.token, "xcomp") if not _told_by(cue.token, c))
    return _tokens(
        c for c in wanted if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)
    )


def gerund(cue: Cue) -> Claim:
    """What is admitted or denied.

    “She denied [taking the money].”
    """
    done = (c for c in _children(cue.token, "xcomp", "pcomp") if c.tag_ == "VBG")
    return _tokens(c for c in done if not _children(c, "nsubj"))


def raised(cue: Cue) -> Claim:
    """What nobody named says of somebody.

    “[The tower] is said [to be haunted].”
    """
    verb = cue.token
    wanted = [c for c in _children(verb, "xcomp") if any(k.lower_ == "to" for k in c.children)]
    passive = _children(verb, "auxpass")
    return _tokens([*_children(verb, "nsubjpass"), *wanted]) if passive and wanted else NONE


def _told_by(governor: Token, verb: Token) -> bool:
    """“declined to say whether …”: the second verb tells, the first denies it."""
    return governor.lemma_.lower() in governors() and verb.lemma_.lower() in verbs()


def person(cue: Cue) -> Claim:
    """What somebody is told to do.

    “She urged them [to stay].”
    """
    wanted = _children(cue.token, "ccomp", "xcomp", "advcl")
    told = [c for c in wanted if any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children)]
    if not told or not (_children(cue.token, "dobj", "dative") or _children(told[0], "nsubj")):
        return NONE
    addressee = {t.i for s in _children(told[0], "nsubj") for t in s.subtree}
    return tuple(t for t in _tokens(told) if t.i not in addressee)


def object_(cue: Cue) -> Claim:
    """A noun phrase that is the claim.

    “He denied [any part in the plan].”
    """
    things = [
        c
        for c in _children(cue.token, "dobj")
        if c.pos_ not in {"PRON", "NUM"} and c.ent_type_ not in SUMS
    ]
    if not things:
        return NONE
    return _longer(cue, list(_tokens(things[:1])))


def _longer(cue: Cue, tokens: list[Token]) -> Claim:
    """With what the parser hung on the verb though it belongs to the noun before it."""
    for child in cue.token.rights:
        follows = bool(tokens) and child.left_edge.i == tokens[-1].i + 1
        of_the_noun = child.dep_ == "prep" and child.lower_ in NOMINAL
        purpose = child.dep_ == "advcl" and child.left_edge.lower_ == "to"
        if follows and (of_the_noun or purpose):
            tokens += _to_break(child)
    return tuple(tokens)


def _to_break(head: Token) -> list[Token]:
    """The subtree up to a comma that opens another clause: “…, while …”."""
    kept: list[Token] = []
    for token in head.subtree:
        following = token.nbor() if token.i + 1 < len(token.doc) else token
        if token.text == "," and following.lower_ in BREAKS:
            break
        kept.append(token)
    return kept


def naming(cue: Cue) -> Claim:
    """“They called [the talks useful]”, “described [the day as long]”, “was called [a fool] by”."""
    verb = cue.token
    named = _children(verb, "dobj", "nsubjpass")[:1]
    said = _children(verb, "oprd") + [c for c in _children(verb, "prep") if c.lower_ == "as"]
    if said:
        return _tokens([*named, *said])
    small = _tokens(c for c in _children(verb, "ccomp") if _children(c, "nsubj"))
    return small or (_named_in_quotes(named[0]) if named else NONE)


def _named_in_quotes(named: Token) -> Claim:
    """“branded the plan “half-baked””, however the parser joins the two."""
    start, end = named.left_edge.i, named.sent.end
    verbs = (t.i for t in named.doc[named.i : end] if t.pos_ == "VERB" and t.dep_ in JOINED)
    reach = named.doc[start : min((v for v in verbs if v > named.head.i), default=end)]
    closing = [t.i for t in reach if t.tag_ == "''"]
    return tuple(named.doc[start : closing[-1] + 1]) if closing else NONE


def accuse(cue: Cue) -> Claim:
    """Somebody and what they are blamed for.

    “The union accused [the board of delay].”
    """
    blamed = _children(cue.token, "dobj", "nsubjpass")
    near = [c for head in (cue.token, *blamed) for c in _children(head, "prep")]
    of = [c for c in near if c.lower_ in {"of", "for"}]
    return _tokens([*blamed, *of]) if of else NONE


def refer(cue: Cue) -> Claim:
    """A thing and the name that it is given.

    “She referred to [the plan as a joke].”
    """
    to = [c for c in _children(cue.token, "prep") if c.lower_ in {"to", "as"}]
    return _tokens(to)[1:] if {c.lower_ for c in to} == {"to", "as"} else NONE


def preposition(word: str) -> Frame:
    """The frame “verb + word + [claim]”: “agreed to [the plan]”, “warned of [delays]”."""

    def behind(cue: Cue) -> Claim:
        if _children(cue.token, "dobj") and word not in {"of", "about"}:
            return NONE
        heads = [c for c in _children(cue.token, "prep") if c.lower_ == word and c.i > cue.token.i]
        return _tokens(c for head in heads[:1] for c in _children(head, "pobj", "pcomp"))

    return behind


PREPOSITIONS = ("to", "on", "of", "for", "about", "against", "at", "with")
FRAMES: dict[str, Frame] = {
    "clause": clause,
    "belief-clause": belief,
    "question": question,
    "naming": naming,
    "naming-to": refer,
    "accuse": accuse,
    "person": person,
    "infinitive": infinitive,
    "gerund": gerund,
    "raised": raised,
    **{word: preposition(word) for word in PREPOSITIONS},
    "object": object_,
}


def claim(cue: Cue) -> tuple[str, Claim]:
    """The first of the verb's frames in which it stands, and the claim; ``""`` when in none.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.clauses.cues import cues
    >>> claim(cues(parse("They agreed to the plan."))[0])
    ('to', (the, plan))
    """
    for name, frame in FRAMES.items():
        if name in cue.verb.frames and (found := frame(cue)):
            return name, found
    return "", NONE


def addressee(cue: Cue) -> tuple[Token, ...]:
    """Whom it is said to: “told [reporters] that …”, “said to [the council] that …”."""
    dative = _children(cue.token, "dative")
    told = _children(cue.token, "dobj") if cue.verb.frames & {"person"} or _tells(cue) else []
    to = [p for c in _children(cue.token, "prep") if c.lower_ == "to" for p in c.children]
    heads = dative or told or ([c for c in to if c.dep_ == "pobj"] if _tells(cue) else [])
    return tuple(heads[0].subtree) if heads else ()


def _tells(cue: Cue) -> bool:
    return bool(_children(cue.token, "ccomp")) or "quote" in cue.verb.frames
