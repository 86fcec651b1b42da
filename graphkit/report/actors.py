"""The actors of a build, one JSON object a line."""

import msgspec

from graphkit.records import Actor, Timeline


def actor_lines(timeline: Timeline) -> bytes:
    """The actors as JSON objects, one a line, in the timeline's order."""
    lines = (msgspec.json.encode(msgspec.to_builtins(a)) + b"\n" for a in timeline.actors)
    return b"".join(lines)


def read_actors(lines: bytes) -> tuple[Actor, ...]:
    """The actors of such lines.

    Raises:
        ValueError: a line is none.
    """
    kept = (line for line in lines.split(b"\n") if line)
    return tuple(msgspec.json.decode(line, type=Actor) for line in kept)
