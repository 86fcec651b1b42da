"""Same event: stories part what looks alike, and the figures count pairs of two articles."""

from graphkit.measure.comparison.same_event import figures, predict
from graphkit.measure.figure import Options
from graphkit.records import Search

OPTIONS = Options(Search(level="rules"))
QUAKE = (
    "A quake shook the port of Merrin on Monday. Divers in Merrin searched the harbour, and the "
    "mayor of Merrin, Ada Holm, closed the ferry."
)
TREMOR = (
    "The tremor in Merrin broke the harbour wall. Mayor Ada Holm said divers had found the ferry."
)
OTHER = (
    "A quake hit the mines of Tarn. Miners in Tarn waited for Ben Orr, the owner, and for lamps."
)


def topic() -> dict[str, object]:
    told = [("1", QUAKE, "quake", "m"), ("2", TREMOR, "tremor", "m"), ("3", OTHER, "quake", "t")]
    return {
        "id": "t",
        "articles": [
            {
                "id": id_,
                "text": text,
                "mentions": [
                    {
                        "start": text.index(word),
                        "end": text.index(word) + len(word),
                        "kind": "event",
                        "cluster": name,
                    }
                ],
            }
            for id_, text, word, name in told
        ],
    }


def test_one_event_has_other_words_and_a_look_alike_stays_apart():
    found = predict(topic(), OPTIONS)
    together = [[place[0] for place in cluster] for cluster in found["clusters"]]
    assert sorted(together) == [["1", "2"], ["3"]]


def test_the_figures_count_pairs_of_different_articles():
    line = topic()
    places = [
        (a["id"], a["mentions"][0]["start"], a["mentions"][0]["end"])  # type: ignore[index]
        for a in line["articles"]  # type: ignore[attr-defined]
    ]
    told = {"t": {"id": "t", "clusters": [places]}}
    pairs, links = figures([line], told)
    assert (pairs.name, pairs.n) == ("pairs", 1)
    assert (round(pairs.precision or 0, 2), pairs.recall) == (0.33, 1.0)
    assert links.recall == 1.0


def test_a_topic_without_mentions_has_no_clusters():
    bare = {"id": "t", "articles": [{"id": "1", "text": "Rain fell."}]}
    assert predict(bare, OPTIONS) == {"id": "t", "clusters": []}
