"""Outlet and headline: the names that go before others are those of the address and the page."""

import pytest
from read.inputs import LONG, read_bytes

from graphkit.read.formats.web.names import headline, outlet

ADDRESS = "https://www.wexfordledger.example/news/a"


@pytest.mark.parametrize(
    ("names", "title", "expected"),
    [
        (["Bay Agency", "Wexford Ledger"], "", "Wexford Ledger"),
        (["News"], "A bridge - Wexford Ledger", "Wexford Ledger"),
        (["News"], "A bridge - Home", "News"),
        ([], "A bridge | The Morning", "The Morning"),
        (["Wexford Ledger | All the news"], "", "Wexford Ledger"),
        (["Bay Agency"], "", "Bay Agency"),
        ([], "A bridge", ""),
    ],
)
def test_an_outlet_is_the_name_that_its_address_has_too(names, title, expected):
    assert outlet(names, title, "A bridge", ADDRESS) == expected


def test_initials_of_an_outlet_can_be_in_its_address():
    names = ["North Mill Echo", "nme"]
    assert outlet(names, "", "", "https://nme.example/a") == "North Mill Echo"


def test_an_address_that_cannot_be_read_chooses_nothing():
    assert outlet(["Bay Agency"], "", "", "http://[::1") == "Bay Agency"


@pytest.mark.parametrize(
    ("title", "heads", "expected"),
    [
        ("A bridge - Home", ["A bridge"], "A bridge"),
        ("A bridge – its cost", [], "A bridge – its cost"),
        ("A bridge - well - Wexford Ledger", [], "A bridge - well"),
        ("A bridge-builder left", ["A bridge"], "A bridge-builder left"),
    ],
)
def test_a_headline_ends_before_the_outlet(title, heads, expected):
    assert headline(title, heads, ADDRESS) == expected


def page(told, shown):
    data = f'<meta property="article:published_time" content="{told}">'
    body = f"<p class=time>{shown}</p><p>{LONG}</p><p>{LONG}</p>"
    return f"<!doctype html><html><head>{data}</head><body><h1>A</h1>{body}</body></html>"


@pytest.mark.parametrize(
    ("told", "shown", "day"),
    [
        ("2024-03-05T02:10:00Z", "March 4, 2024 9:10 pm", "2024-03-04"),
        ("2024-03-05T02:10:00-05:00", "March 4, 2024", "2024-03-05"),
        ("2024-03-05T02:10:00Z", "Updated March 4, 2024", "2024-03-05"),
        ("2024-03-05T02:10:00Z", "March 1, 2024", "2024-03-05"),
    ],
)
def test_the_day_is_that_of_the_outlet_where_the_page_tells_universal_time(told, shown, day):
    (article,), _ = read_bytes("a.html", page(told, shown))
    assert str(article.published.start) == day
