"""The functions that the rows of the pattern table name: from words to a TIMEX3 value."""

from collections.abc import Callable

from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.readings import (
    anaphora,
    clocks,
    days,
    distances,
    durations,
    holidays,
    months,
    periods,
)
from graphkit.anchor.timex.reference import Ground

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
        months.month_in_words, months.months, months.nth_in_month, periods.century,
        periods.decade, periods.fiscal_year, periods.half, periods.next_unit, periods.quarter,
        periods.quarter_ago, periods.quarter_before, periods.relative_unit,
        periods.season_of_year, periods.the_quarter, periods.weekend, periods.year,
        periods.year_end, periods.year_in_words, periods.years,
    )
}  # fmt: skip
