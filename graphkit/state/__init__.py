"""Utterance + who + when → Statement; narration → Relation: what was seen, understood."""

from graphkit.state.relations import relations
from graphkit.state.statements import statements

__all__ = ["relations", "statements"]
