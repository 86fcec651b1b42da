"""Records for the publications of texts: who carried a text, and which text replaced which."""

from datetime import date
from typing import Literal

from msgspec import Struct

# What a publication is: the first of its text, a copy of a text, or a later version of a text.
PublicationRole = Literal["first", "carrier", "revision"]


class TextPublication(Struct, frozen=True, kw_only=True):
    """One publication of a text: a file that was read.

    ``article`` is the id of its article, ``path`` its file, ``publisher`` and ``url`` the outlet
    and the address, ``day`` the day of publication or of the revision; ``None`` if not known.
    ``role`` says what it is. ``of`` is the id of the article that it copies or replaces; ``None``
    for a first one. ``current`` is ``False`` for a text that a revision replaced. ``basis`` is the
    reason in words.
    """

    article: str
    path: str
    publisher: str | None = None
    url: str | None = None
    day: date | None = None
    role: PublicationRole
    of: str | None = None
    current: bool = True
    basis: str
