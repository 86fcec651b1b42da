"""The shipped model files: read as bytes and checked against their digests before they are used."""

from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "models"
DIGESTS = "SHA256SUMS"


def model_file(name: str, folder: Path = FOLDER) -> bytes:
    """The bytes of a model file.

    Raises:
        FileNotFoundError: the file, or the list of digests, is not there.
        ValueError: the bytes are not those that the list names.
    """
    content = (folder / name).read_bytes()
    if sha256(content).hexdigest() != digests(folder).get(name):
        message = f"{name} is not the model file that {DIGESTS} names"
        raise ValueError(message)
    return content


@cache
def digests(folder: Path = FOLDER) -> dict[str, str]:
    """File name → SHA-256, as ``sha256sum`` writes and checks them."""
    lines = (folder / DIGESTS).read_text("utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}
