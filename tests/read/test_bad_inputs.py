"""No bad input breaks a reader or is passed over in silence; `tools.faults` builds these, too."""

from pathlib import Path

import pytest

from graphkit.read import read
from tools.faults import crawls, feeds, mails, packed, pages, rows, texts
from tools.faults.__main__ import laid

# Larger ones try limits of time, which a build of each with `python -m tools.faults` measures.
LARGEST = 100_000
GROUPS = {
    "texts": texts,
    "pages": pages,
    "rows": rows,
    "feeds": feeds,
    "mails": mails,
    "packed": packed,
    "crawls": crawls,
}


def small(group):
    return [case for case in GROUPS[group].cases() if sum(map(len, case.files.values())) <= LARGEST]


@pytest.mark.parametrize("group", GROUPS)
def test_each_file_is_an_article_or_has_a_diagnostic(tmp_path, group):
    cases = small(group)
    broken, lost, few = [], [], []
    for number, case in enumerate(cases):
        laid(case, tmp_path / str(number))
        articles, problems = read([tmp_path / str(number)])
        told = [*(one.path for one in articles), *(one.path for one in problems)]
        broken += [(case.name, p.reason) for p in problems if p.kind == "reader failed"]
        # What gzip packed goes by the name of what is inside.
        names = [Path(name).name for name in case.files]
        names = [n.partition(".")[0] if n.endswith(("gz", "tgz")) else n for n in names]
        lost += [name for name in names if not any(name in path for path in told)]
        carriers = sum(len(one.carriers) for one in articles)
        if case.articles is not None and len(articles) + carriers < case.articles:
            few.append((case.name, [p.reason for p in problems]))
    assert cases
    assert (broken, lost, few) == ([], [], [])
