"""A parse → its words as the learned models see them, beside the tokens they come from."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.learned.words import Word, shape, words


class Row(NamedTuple):
    """What is looked at of a token, read once: spaCy's attributes cost a call each."""

    form: str
    lemma: str
    tag: str
    kind: str
    relation: str
    entity: str
    head: int
    sentence: int
    word: Word


def rows(text: str, doc: Doc) -> tuple[Row, ...]:
    """The tokens of a parse without blanks; ``head`` is a row's number, its own for a root."""
    seen = words(text)
    quoted = {word.start for word in seen if word.quoted}
    paragraphs = {word.start: word.paragraph for word in seen}
    kept = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(kept)}
    sentences = [at for at, sentence in enumerate(doc.sents) for _ in sentence]
    found: list[Row] = []
    for number, token in enumerate(kept):
        start = token.idx
        before = found[-1].word.paragraph if found else 0
        place = paragraphs.get(start, before)
        word = Word(start, start + len(token), place, start in quoted, shape(token.text))
        head = numbers.get(token.head.i, number)
        found.append(_row(token, head, sentences[token.i], word))
    return tuple(found)


def _row(token: Token, head: int, sentence: int, word: Word) -> Row:
    return Row(
        token.lower_,
        token.lemma_.lower(),
        token.tag_,
        token.pos_,
        token.dep_,
        token.ent_type_,
        head,
        sentence,
        word,
    )


def children(rows: tuple[Row, ...]) -> tuple[tuple[int, ...], ...]:
    """For each row the rows that hang on it, in the order of the text."""
    found: list[list[int]] = [[] for _ in rows]
    for number, row in enumerate(rows):
        if row.head != number:
            found[row.head].append(number)
    return tuple(map(tuple, found))
