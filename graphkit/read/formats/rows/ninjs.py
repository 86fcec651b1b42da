"""Reads items of ninjs, the JSON format for news of the IPTC, in its versions 1, 2 and 3.

https://iptc.org/standards/ninjs/ describes them. Version 2 gives headlines and bodies as lists of
objects with a role, a content type and a value.
"""

from collections.abc import Mapping

MARKS = ("uri", "versioncreated", "versionCreated", "body_text", "body_xhtml", "bodies")
# The states of “pubstatus” (version 1) and “pubStatus” (later ones) that hold a text back.
HELD_BACK = ("canceled", "cancelled", "withheld", "embargoed")


def is_ninjs(item: Mapping[str, object]) -> bool:
    """Whether an object has fields that only ninjs has."""
    return any(name in item for name in MARKS)


def not_an_article(item: Mapping[str, object]) -> str:
    """Why an item is no article, since it is no text; ``""`` if it is one."""
    kind = item.get("type", "text")
    if isinstance(kind, str) and kind not in {"text", "composite"}:
        return f"an item of the type “{kind}”"
    return ""


def held_back(item: Mapping[str, object]) -> str:
    """The state of an item that its publisher calls back, in words, or ``""``."""
    state = item.get("pubstatus", item.get("pubStatus"))
    return f"its publisher calls it {state}" if state in HELD_BACK else ""


def as_plain(item: Mapping[str, object]) -> dict[str, object]:
    """The item with the names of fields that other JSON has."""
    source = item.get("infosources", item.get("infoSources"))
    return {
        "text": item.get("body_text") or _text(item.get("bodies"), "text"),
        "body_xhtml": item.get("body_xhtml") or _text(item.get("bodies"), "xhtml", "html"),
        "title": item.get("headline") or _text(item.get("headlines")) or item.get("title"),
        "date": item.get("firstcreated")
        or item.get("firstCreated")
        or item.get("contentcreated")
        or item.get("contentCreated")
        or item.get("versioncreated")
        or item.get("versionCreated"),
        "url": item.get("uri") or item.get("standalone"),
        "language": item.get("language"),
        "byline": item.get("byline") or _text(item.get("bylines")) or item.get("by"),
        "publisher": item.get("copyrightholder") or item.get("copyrightHolder") or _names(source),
    }


def _text(parts: object, *kinds: str) -> str:
    """The value of the first part of one of the kinds; of any part without ``kinds``."""
    for part in parts if isinstance(parts, list) else ():
        if not isinstance(part, dict):
            continue
        told = " ".join(str(part.get(n, "")) for n in ("contenttype", "contentType", "role"))
        value = part.get("value", part.get("byline"))
        if isinstance(value, str) and _fits(told, kinds):
            return value
    return ""


def _fits(told: str, kinds: tuple[str, ...]) -> bool:
    if kinds == ("text",):
        return "html" not in told
    return not kinds or any(kind in told for kind in kinds)


def _names(parts: object) -> list[str]:
    found = (
        [one.get("name") for one in parts if isinstance(one, dict)]
        if isinstance(parts, list)
        else []
    )
    return [name for name in found if isinstance(name, str)]
