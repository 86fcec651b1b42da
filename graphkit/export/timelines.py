"""Statements for TimelineJS: a slide for each statement with a day."""

import html

import msgspec

from graphkit.export.built import STATEMENTS, Built, Row


def timeline_js(build: Built) -> bytes:
    """The JSON of TimelineJS; a statement without a day has no place on it and is left out."""
    events = [_slide(row) for row in build.rows(STATEMENTS) if row["day"]]
    made = {"events": events}
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _slide(row: Row) -> dict[str, object]:
    year, month, day = row["day"].split("-")
    who = row["speakers"] or row["source"] or "somebody"
    reported = (
        row["verb"] if row["polarity"] == "asserted" else f"{row['verb']} ({row['polarity']})"
    )
    place = ", ".join(filter(None, (row["headline"], row["publisher"])))
    return {
        "unique_id": row["statement"].rsplit("/", 1)[-1],
        "start_date": {"year": year, "month": month, "day": day},
        "group": row["speakers"],
        "text": {
            "headline": html.escape(f"{who}: {reported}"),
            "text": f"<p>{html.escape(row['claim'])}</p><p>{html.escape(place)}</p>",
        },
    }
