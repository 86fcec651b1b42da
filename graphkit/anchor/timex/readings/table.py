"""Lists the functions that the rows of ``seeds/dates/patterns.tsv`` name, by their names there."""

from collections.abc import Callable

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.readings import (
    anaphora,
    clocks,
    days,
    distances,
    durations,
    holidays,
    months,
    units,
    year_parts,
    years,
)
from graphkit.anchor.timex.reference_time import ReferenceTime

# A function from a match and its reference time to a TIMEX3 value, None if the words name no time.
TimexReading = Callable[[TimexMatch, ReferenceTime], str | None]
READINGS: dict[str, TimexReading] = {
    reading.__name__: reading
    for reading in (
        anaphora.nothing, anaphora.same_unit, anaphora.that_part, anaphora.word,
        clocks.clock, clocks.clock_and_day, clocks.stamp,
        days.day_word, days.days_of_month, days.days_of_months, days.dotted, days.iso,
        days.month_day, days.nth_of_month, days.numeric, days.part_after, days.part_of_day,
        days.weekday, days.weekday_after, days.weekday_of_week,
        distances.ago, distances.ago_day, distances.apart, distances.day_beside, distances.from_now,
        distances.half_ago, distances.two_away, distances.week_from, distances.weekday_two_away,
        distances.weekdays_ago,
        durations.all_of, durations.duration, durations.every, durations.every_month,
        durations.every_part,
        durations.every_season, durations.every_weekday, durations.half_of, durations.long,
        durations.many, durations.often,
        holidays.holiday,
        months.deadline, months.month, months.month_in_words, months.months, months.nth_in_month,
        months.nth_in_unit, months.week_of,
        units.next_unit, units.relative_unit, units.weekend,
        year_parts.half, year_parts.quarter, year_parts.quarter_ago, year_parts.quarter_before,
        year_parts.season_of_year, year_parts.the_quarter,
        years.century, years.decade, years.fiscal_year, years.year, years.year_end,
        years.year_in_words, years.years,
    )
}  # fmt: skip
