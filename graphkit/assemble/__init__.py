"""Utterance + speaker + date → Statement; narration + actors + date → Relation."""

from graphkit.assemble.corrections import corrected
from graphkit.assemble.relations import relations
from graphkit.assemble.statements import statements

__all__ = ["corrected", "relations", "statements"]
