"""Ids that depend on the text and its places alone, and names as they are compared."""

import base64
import hashlib
import unicodedata

import msgspec

# Nodes of the graph are minted under this tag (RFC 4151) where a user names no address. Such names
# are local: they are unique within a build, and nobody promises that they mean the same elsewhere.
BASE_IRI = "tag:graphkit.invalid,2026:local/"
# So many letters of base32 are 130 bits.
ID_LETTERS = 26


def mint(kind: str, *seen: object) -> str:
    """26 letters of base32 of the SHA-256 of the canonical JSON of ``kind`` and ``seen``.

    Equal input gives an equal id on every machine; 130 bits make a collision of two ids in a
    billion less likely than 1e-20.

    >>> mint("actor", "Q473239")
    'wsbfzhmg3tylfpwfao6xuama2u'
    """
    seed = msgspec.json.encode([kind, *seen], order="sorted")
    return base64.b32encode(hashlib.sha256(seed).digest()).decode("ascii")[:ID_LETTERS].lower()


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal.

    >>> digest(b"")[:12]
    'e3b0c44298fc'
    """
    return hashlib.sha256(data).hexdigest()


def fold(name: str) -> str:
    """A name without case, accents, invisible characters and doubled spaces, for comparing.

    >>> fold("José  Núñez") == fold("jose\u200b nunez")
    True
    """
    decomposed = unicodedata.normalize("NFKD", name)
    seen = (c for c in decomposed if unicodedata.category(c) not in {"Mn", "Cf"})
    return " ".join("".join(seen).casefold().split())
