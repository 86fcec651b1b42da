"""Finds phrases of a passive which the parse gives to the speaker: “accused by Quell *of lies*”."""

from spacy.tokens import Token

from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.trees import dependents

# Prepositions behind a verb of accusing, and behind one of naming.
CHARGE_PREPOSITIONS = frozenset({"of", "for"})


def strayed(verb: Token) -> list[Token]:
    """The prepositions below the agent of a passive verb whose phrases are content.

    >>> from graphkit.annotate import parse
    >>> doc = parse("He was accused by prosecutors of taking bribes.")
    >>> strayed(doc[2])
    [of]
    """
    row = reporting_verb(verb)
    agents = (p for by in dependents(verb, "agent") for p in dependents(by, "pobj"))
    below = [prep for agent in agents for prep in dependents(agent, "prep")]
    if row is None or not below:
        return []
    named = [prep for prep in below if prep.lower_ == "as"]
    own = any(prep.lower_ in CHARGE_PREPOSITIONS for prep in dependents(verb, "prep"))
    charges = [prep for prep in below if prep.lower_ in CHARGE_PREPOSITIONS]
    accusing = "accuse" in row.frames and not own
    return [*named, *(charges[-1:] if accusing else [])]


def strayed_clauses(verb: Token, opener: str = "that") -> list[Token]:
    """The heads of clauses with “that” (or “to”) below the agent of a passive verb: its content.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The clerk was reminded by the judge that lies were punished.")
    >>> strayed_clauses(doc[3])
    [punished]
    """
    agents = (p for by in dependents(verb, "agent") for p in dependents(by, "pobj"))
    clauses = (c for agent in agents for c in dependents(agent, "relcl", "acl"))
    return [c for c in clauses if any(m.lower_ == opener for m in dependents(c, "mark", "aux"))]
