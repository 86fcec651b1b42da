"""Gives the tokens of a parse with the attributes that the features of level ``fast`` need."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.learned.words import ModelWord, shape, words


class ModelToken(NamedTuple):
    """The attributes of a token, read once, since each access of spaCy's attributes costs time.

    ``form`` and ``lemma`` are in small letters. ``tag`` is its Penn tag, ``pos`` its part of
    speech, ``dependency`` its dependency label. ``entity`` is the type of the named entity that it
    is in, or ``""``. ``head`` is the number of its head, its own for a root. ``sentence`` is the
    number of its sentence, ``word`` its place, paragraph, quotation and shape.
    """

    form: str
    lemma: str
    tag: str
    pos: str
    dependency: str
    entity: str
    head: int
    sentence: int
    word: ModelWord


def model_tokens(text: str, doc: Doc) -> tuple[ModelToken, ...]:
    """The tokens of a parse in its order, except those of white space."""
    seen = words(text)
    quoted = {word.start for word in seen if word.quoted}
    paragraphs = {word.start: word.paragraph for word in seen}
    kept = [token for token in doc if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(kept)}
    sentences = [at for at, sentence in enumerate(doc.sents) for _ in sentence]
    found: list[ModelToken] = []
    for number, token in enumerate(kept):
        start = token.idx
        before = found[-1].word.paragraph if found else 0
        place = paragraphs.get(start, before)
        word = ModelWord(start, start + len(token), place, start in quoted, shape(token.text))
        head = numbers.get(token.head.i, number)
        found.append(_model_token(token, head, sentences[token.i], word))
    return tuple(found)


def _model_token(token: Token, head: int, sentence: int, word: ModelWord) -> ModelToken:
    """The record of a token."""
    return ModelToken(
        form=token.lower_,
        lemma=token.lemma_.lower(),
        tag=token.tag_,
        pos=token.pos_,
        dependency=token.dep_,
        entity=token.ent_type_,
        head=head,
        sentence=sentence,
        word=word,
    )


def dependents(tokens: tuple[ModelToken, ...]) -> tuple[tuple[int, ...], ...]:
    """For each token the numbers of its dependents, in the order of the text."""
    found: list[list[int]] = [[] for _ in tokens]
    for number, token in enumerate(tokens):
        if token.head != number:
            found[token.head].append(number)
    return tuple(map(tuple, found))
