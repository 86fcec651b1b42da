"""Decides whether one name can be a shorter or longer form of another."""

from graphkit.gazetteer.name_parts import GENERATIONS, PARTICLES, endings, nicknames
from graphkit.gazetteer.tables import nouns


def person_fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names, as words folded for comparison, can be one person's.

    One is the first or last word of the other, or both have the same first and last word. Middle
    names can be left out or abbreviated, and a given name can have its short form. Middle initials
    and generations ("Jr.") must agree.

    >>> person_fits(("trump",), ("donald", "trump"))
    True
    >>> person_fits(("donald", "j", "trump"), ("donald", "trump"))
    True
    >>> person_fits(("mike", "pompeo"), ("michael", "pompeo"))
    True
    >>> person_fits(("donald", "trump", "jr"), ("donald", "trump"))
    False
    >>> person_fits(("melania", "trump"), ("donald", "trump"))
    False
    >>> person_fits(("ada", "k", "quell"), ("ada", "p", "quell"))
    False
    """
    if set(short).isdisjoint(full):
        return False
    ages = [GENERATIONS.intersection(name) for name in (short, full) if len(name) > 1]
    if len(ages) > 1 and ages[0] != ages[1]:
        return False
    short, full = bare(short), bare(full)
    if initials(short) and initials(full) and initials(short) != initials(full):
        return False
    if len(short) == 1 or len(full) == 1:
        one, many = sorted((short, full), key=len)
        return bool(one) and one[0] in {many[0], many[-1]}
    same_last = short[-1] == full[-1]
    first, other = sorted((short[0], full[0]), key=len)
    return same_last and (_full_given_name(first) == _full_given_name(other) or first == other[:1])


def bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name without particles and generations, or all of it if nothing else is left.

    So "De Vriese" can be short for "Dirk de Vriese Jr.".
    """
    return tuple(word for word in name if word not in PARTICLES | GENERATIONS) or name


def initials(name: tuple[str, ...]) -> str:
    """The middle initials of a name, joined, or ``""``.

    >>> initials(("donald", "j", "trump")), initials(("j", "quell"))
    ('j', '')
    """
    return "".join(word for word in name[1:-1] if len(word) == 1)


def without_initials(name: str) -> str:
    """A name without its middle initials.

    >>> without_initials("Ada K. Quell"), without_initials("J. Quell")
    ('Ada Quell', 'J. Quell')
    """
    words = name.split()
    middle = (word for word in words[1:-1] if len(word.rstrip(".")) > 1)
    return " ".join((*words[:1], *middle, *words[-1:])) if len(words) > 1 else name


def _full_given_name(name: str) -> str:
    return nicknames().get(name, name)


def organization_fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` can be a short name of the organization ``full``.

    It can if it is the acronym, the first words, or the last word. The last word must be a typical
    one of organizations and no common noun.

    >>> organization_fits(("wwf",), ("world", "wildlife", "fund"))
    True
    >>> organization_fits(("boj",), ("bank", "of", "japan"))
    True
    >>> organization_fits(("herald",), ("brandwell", "herald"))
    True
    >>> organization_fits(("bank",), ("quell", "bank"))
    False
    """
    whole = "".join(word[0] for word in full)
    if short == full[: len(short)] or short in {(acronym(full),), (whole,)}:
        return True
    last = full[-1]
    return short == (last,) and endings().get(last) == "organization" and last not in nouns()


def acronym(name: tuple[str, ...]) -> str:
    """The first letters of an organization's name, without those of small words.

    >>> acronym(("fund", "for", "the", "sea"))
    'fs'
    """
    return "".join(word[0] for word in name if word not in {"of", "the", "for", "and"})
