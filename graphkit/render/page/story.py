"""``story.toml``: the steps by which a page leads its readers."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct


class StoryStep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step: ``address`` is one of the page, or its part after ``#``; ``text`` a sentence."""

    address: str
    text: str


class Story(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A story: its ``title``, and each ``step`` in order."""

    title: str = ""
    step: tuple[StoryStep, ...]


def story(path: Path) -> Story:
    """The story of a file.

    Raises:
        ValueError: the file cannot be read or is no story; the message says why.
    """
    try:
        told = msgspec.convert(tomllib.loads(path.read_text("utf-8-sig")), Story)
    except OSError as error:
        message = f"{path.name}: cannot be read: {error.strerror}"
        raise ValueError(message) from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        message = (
            f"{path.name}: no story: {error}; it has a title and [[step]] with address and text"
        )
        raise ValueError(message) from error
    steps = tuple(StoryStep(address=s.address.rpartition("#")[2], text=s.text) for s in told.step)
    return Story(title=told.title, step=steps)
