"""Utterance + who + when → Statement; narration → Relation: what was seen, understood."""

from graphkit.assemble.relations import relations
from graphkit.assemble.statements import statements

__all__ = ["relations", "statements"]
