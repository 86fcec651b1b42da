"""Finds the article of a page among its menus, links and notices."""

import copy
import re
from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element as Element
from trafilatura import bare_extraction
from trafilatura.settings import Document

from graphkit.read.formats.web.fragment import text_of_tree
from graphkit.read.formats.web.trees import lines_of

# A paragraph of fewer characters is not added: buttons and credits are as long.
SHORTEST_ADDED = 40
# A sentence ends so; links to other articles and the texts of buttons do not.
END_OF_SENTENCE = re.compile(r"[.!?:…][\"'”’)\]]*$")
# trafilatura's time grows with the square of the paragraphs: 100,000 take 15 seconds. Of a page of
# more than this all text is taken; news pages have some hundred.
MOST_BLOCKS = 20_000
# A text told in JSON-LD goes before that of the page if the page has less than this share of it.
LEAST_SHARE_OF_TOLD = 0.5


def main_text(root: Element, told: str) -> str:
    """The text of a page's article, with an empty line between its paragraphs.

    ``told`` is the text that the page tells programs, or ``""``. trafilatura finds the paragraphs.
    Those at places of the same form are added: it can stop where a page puts an advertisement
    between two parts of an article, and leaves out a paragraph that says the same as another.
    """
    if sum(1 for _ in root.iter("p", "div")) > MOST_BLOCKS:
        return text_of_tree(root)
    paragraphs = list(_found(root))
    text = "\n\n".join(_completed(root, paragraphs))
    if len(text) < LEAST_SHARE_OF_TOLD * len(told):
        return told
    return text or text_of_tree(copy.deepcopy(root))


def _found(root: Element) -> Iterator[str]:
    document = bare_extraction(
        copy.deepcopy(root),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    if not isinstance(document, Document) or document.body is None:
        return
    for block in document.body:
        items = block.iter("item", "cell") if block.tag in {"list", "table"} else (block,)
        yield from filter(None, ("\n".join(lines_of(one)) for one in items))


def _completed(root: Element, paragraphs: list[str]) -> list[str]:
    """The paragraphs, and between them those of the page at places of the same form."""
    known = {_key(paragraph): number for number, paragraph in enumerate(paragraphs)}
    left = Counter(map(_key, paragraphs))
    own = (p for p in root.iter("p") if next(p.iterancestors("a", "li"), None) is None)
    seen = [(_place(p), _words(p)) for p in own]
    forms = {place for place, words in seen if _key(words) in known}
    after = -1
    added: dict[int, list[str]] = {}
    for place, words in seen:
        key = _key(words)
        if left[key] > 0:
            left[key] -= 1
            after = known[key]
        elif place in forms and _is_prose(words) and (key in known or not _within(key, paragraphs)):
            added.setdefault(after, []).append(words)
    whole = list(added.get(-1, []))
    for number, paragraph in enumerate(paragraphs):
        whole += [paragraph, *added.get(number, [])]
    return whole


def _is_prose(words: str) -> bool:
    return len(words) >= SHORTEST_ADDED and bool(END_OF_SENTENCE.search(words))


def _within(key: str, paragraphs: list[str]) -> bool:
    return any(key in _key(paragraph) for paragraph in paragraphs)


def _key(words: str) -> str:
    return "".join(words.split())


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _place(element: Element) -> tuple[str, ...]:
    """The form of an element's place: the tags and classes of it and of all around it."""
    around = (element, *element.iterancestors())
    return tuple(f"{one.tag} {one.get('class') or ''}" for one in around)
