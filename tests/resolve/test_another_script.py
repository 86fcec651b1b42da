"""One name in several scripts, in other capitals, or with signs that nobody sees: one actor."""

from datetime import date

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.read.article import article_from_text
from graphkit.records import Search, When
from graphkit.resolve import resolve

DAY = date(2018, 7, 9)


def people(text):
    """The names of the people that a text speaks of, and who speaks in it."""
    when = When(start=DAY, end=DAY, granularity="day")
    article = article_from_text(text, published=when)
    doc = parse(article.text)
    found = resolve(article, doc, extract(article, doc, Search(level="rules")).utterances)
    names = {actor.id: actor.name for actor in found.actors}
    said = [names[one] for speaker in found.speakers for one in speaker.actors]
    return sorted(a.name for a in found.actors if a.kind == "person"), said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vladimir Putin left on Monday. Владимир Путин said that he was tired.", "Vladimir Putin"),
        ("Vladimir Putin left on Monday. Путин said that he was tired.", "Vladimir Putin"),
        ("Donald Trump left on Monday. Трамп said that he was tired.", "Donald Trump"),
        ("Kim Jong Un (김정은) left on Monday. 김정은 said that he was tired.", "Kim Jong Un"),
        ("Xi Jinping left on Monday. 习近平 said that he was tired.", "Xi Jinping"),
        ("Mahmoud Abbas left on Monday. محمود عباس said that he was tired.", "Mahmoud Abbas"),
        ("Ada Brandwell left on Monday. Ада Брандвелл said that she was tired.", "Ada Brandwell"),
        ("VLADIMIR PUTIN left on Monday. vladimir putin said that he was tired.", "Vladimir Putin"),
        ("ADA BRANDWELL left on Monday. Ada Brandwell said that she was tired.", "Ada Brandwell"),
    ],
)
def test_a_name_in_another_script_or_other_capitals_is_the_same_actor(text, name):
    assert people(text) == ([name], [name])


def test_brackets_tell_of_letters_that_do_not():
    text = "Shinzo Abe (安倍晋三) left on Monday. 安倍晋三 said that he was tired."
    assert people(text)[0] == ["Shinzo Abe"]


def test_a_name_in_another_script_alone_is_found_in_the_tables():
    assert people("Владимир Путин said that he was tired.")[1] == ["Vladimir Putin"]


def test_a_full_name_in_another_script_has_short_ones_in_latin():
    text = "Волода Петренко, a farmer, said it was dry. Petrenko said that he was tired."
    assert people(text) == (["Волода Петренко"], ["Волода Петренко"] * 2)


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un wrote to 김정일 on Monday.",
        "Kim Jong Il wrote to 김일성 on Monday.",
        "Joe Biden wrote to Хантер Байден on Monday.",
        "Michelle Obama wrote to Барак Обама on Monday.",
        "Donald Trump and Melania Trump left. Трамп said that it was late.",
    ],
)
def test_relatives_in_two_scripts_stay_two(text):
    assert len(set(people(text)[0])) > 1


def test_a_word_of_another_script_is_no_actor():
    assert people("She read 红楼梦 at school, Ada Brandwell said.") == (
        ["Ada Brandwell"],
        ["Ada Brandwell"],
    )


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad"], ids=ascii
)
def test_signs_that_nobody_sees_make_no_second_actor_and_no_label(sign):
    text = f"Donald Trump left on Monday. {sign}Donald{sign} Tr{sign}ump{sign} said he was tired."
    assert people(text) == (["Donald Trump"], ["Donald Trump"])


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200c", "\u2060"], ids=ascii)
def test_signs_inside_an_unknown_name_change_nothing(sign):
    text = f"Ma{sign}ra Qu{sign}{sign}ell said it was late. Mara Quell said it was early."
    assert people(text) == (["Mara Quell"], ["Mara Quell"] * 2)


def test_letters_that_only_look_latin_make_no_second_actor():
    text = "Donald Trump left on Monday. D\u043enald Trump said that he was tired."
    assert people(text) == (["Donald Trump"], ["Donald Trump"])
