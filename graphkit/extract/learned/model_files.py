"""Reads the shipped model files and checks them against their digests."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from graphkit.errors import InstallationError

MODEL_FOLDER = Path(__file__).resolve().parent.parent / "models"
DIGESTS_FILE = "SHA256SUMS"


def model_file(name: str, folder: Path = MODEL_FOLDER) -> bytes:
    """The bytes of a model file.

    Raises:
        InstallationError: the file is missing, or its digest is not that of the list.
    """
    known = digests(folder).get(name)
    content = _content(folder / name)
    if sha256(content).hexdigest() != known:
        message = f"{name} is not the model file that {DIGESTS_FILE} names; install graphkit again"
        raise InstallationError(message)
    return content


@cache
def digests(folder: Path = MODEL_FOLDER) -> dict[str, str]:
    """File name → SHA-256 of each model file, from a list in the format of ``sha256sum``.

    Raises:
        InstallationError: the list is missing.
    """
    lines = _content(folder / DIGESTS_FILE).decode("utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def _content(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        InstallationError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        message = (
            f"the model file {path.name} cannot be read: {error.strerror}; install graphkit again"
        )
        raise InstallationError(message) from error
