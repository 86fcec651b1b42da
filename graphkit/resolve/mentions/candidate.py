"""Mention candidates: stretches of a text that can stand for an entity, not resolved yet."""

from msgspec import Struct

from graphkit.gazetteer.entries import Entry
from graphkit.records import MentionKind


class MentionCandidate(Struct, frozen=True, kw_only=True):
    """A stretch of tokens that can stand for an entity, with what its words alone tell.

    ``start`` and ``end`` are its tokens ``[start, end)``, ``head`` is the token that the others
    depend on. ``reach`` is the first token of the titles before a name or adjective (``start`` if
    there is no title), and -1 for a description or pronoun. ``kind`` is ``name``, ``adjective``,
    ``description`` or ``pronoun``. ``category`` is the kind of entity that it stands for:
    ``person``, ``people``, ``organization``, ``country``, ``place``, ``medium`` ("the statement"),
    ``event``, ``thing``, ``speaker`` (of the quotation around it), or ``""`` if unknown.

    ``words`` are the words of a name, folded for comparison; those of a description are lemmas, the
    head's first. ``gender`` is ``m``, ``f``, ``n`` (not a person) or ``""`` if unknown; ``plural``
    says that it means several. ``title`` is the office, honorific or occupation before a name, or
    the words of a description that name an office or organization, else its head; ``""`` if none.
    ``definite`` says that it means a known entity ("the minister", not "a minister"). ``entry`` is
    its entry of the tables or of a knowledge base, or ``None``. ``why`` is the reason for an entry
    or for words that another name gave; ``""`` if the name itself is the reason.
    """

    start: int
    end: int
    head: int
    reach: int = -1
    kind: MentionKind
    category: str = ""
    words: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    title: str = ""
    definite: bool = True
    entry: Entry | None = None
    why: str = ""
