"""What members of archives must be: files with a name that stays within the archive, no bombs."""

from pathlib import PurePosixPath

# What is unpacked must not be more than this times what it is unpacked from, once it is larger than
# a record may be. Text is packed to a fifth, logs to a thirtieth; bombs to a thousandth.
MAX_RATIO = 200
MAX_MEMBERS = 100_000
REMEDY_OF_ARCHIVE = "pack the archive once more, or give its files"


def bad_name(name: str) -> str:
    """Why the name of a member is not used, or ``""``.

    >>> bad_name("../a.txt"), bad_name("in/a.txt")
    ('its name leads out of the archive', '')
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts:
        return "it has no name"
    if ".." in parts or name.startswith(("/", "\\")) or ":" in name[:2]:
        return "its name leads out of the archive"
    return ""


def hidden(name: str) -> bool:
    """Whether a member is hidden, or made by a packing program for itself."""
    parts = PurePosixPath(name).parts
    shown = (part for part in parts if part not in {".", ".."})
    return any(part.startswith(".") or part == "__MACOSX" for part in shown)
