"""The functions that the rows of the pattern table name: from words to a TIMEX3 value."""

from collections.abc import Callable

from graphkit.anchor import anaphora, clocks, days, distances, durations, holidays, months, spans
from graphkit.anchor.ground import Ground
from graphkit.anchor.patterns import Match

Reading = Callable[[Match, Ground], str | None]
READINGS: dict[str, Reading] = {
    reading.__name__: reading
    for reading in (
        anaphora.nothing, anaphora.same_unit, anaphora.that_part, anaphora.word,
        clocks.clock, clocks.clock_and_day, clocks.stamp, days.day_word,
        days.days_of_month, days.days_of_months, days.dotted, days.iso, days.month_day,
        days.nth_of_month, days.numeric, days.part_after, days.part_of_day,
        days.weekday, days.weekday_after, days.weekday_of_week, distances.ago,
        distances.apart, distances.day_beside, distances.from_now, distances.half_ago,
        distances.two_away, distances.week_from, durations.all_of, durations.duration,
        durations.every, durations.every_month, durations.every_season,
        durations.every_weekday, durations.half_of, durations.long, durations.many,
        durations.often, holidays.holiday, months.deadline, months.month,
        months.month_in_words, months.months, months.nth_in_month, spans.century,
        spans.decade, spans.fiscal_year, spans.half, spans.next_unit, spans.quarter,
        spans.quarter_ago, spans.quarter_before, spans.relative_unit,
        spans.season_of_year, spans.the_quarter, spans.weekend, spans.year,
        spans.year_end, spans.year_in_words, spans.years,
    )
}  # fmt: skip
