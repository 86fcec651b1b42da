"""The lines between two ``---`` at the top of a text file: what is known about the article."""

import re

import yaml

BLOCK = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)


class _Plain(yaml.BaseLoader):
    """YAML whose values are text alone: no tags, no dates, no anchors (a bomb needs them)."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            reason = "it uses an alias"
            raise yaml.YAMLError(reason)
        return super().compose_node(parent, index)


def split(text: str) -> tuple[dict[str, str], str, str | None]:
    """The fields, the text below them, and what is wrong with them if anything is.

    >>> split("---\\ntitle: A day\\ndate: 2018-07-09\\n---\\nText.")
    ({'title': 'A day', 'date': '2018-07-09'}, 'Text.', None)
    >>> split("Text alone.")
    ({}, 'Text alone.', None)
    """
    block = BLOCK.match(text)
    if block is None:
        return {}, text, "front matter is never closed" if text.startswith("---\n") else None
    body = text[block.end() :]
    try:
        loaded = yaml.load(block[1], _Plain)  # noqa: S506 -- text alone, see the class
    except (yaml.YAMLError, RecursionError) as error:
        return {}, body, f"front matter cannot be read: {' '.join(str(error).split())[:120]}"
    if not isinstance(loaded, dict):
        return {}, body, "front matter is not a list of “name: value” lines"
    fields = {str(k): " ".join(v.split()) for k, v in loaded.items() if isinstance(v, str)}
    odd = sorted(str(k) for k, v in loaded.items() if not isinstance(v, str))
    return fields, body, f"front matter: {', '.join(odd)} is not text" if odd else None
