"""Whether two statements are near enough in story and time to speak of the same."""

from collections.abc import Iterable

from graphkit.compare.compared_statements import Compared
from graphkit.compare.stories import Stories

# So many days after a statement a story goes on about the same thing, as a news reader takes it.
STORY_DAYS = 21
# So many days after words somebody answers them.
ANSWER_DAYS = 7
# So many days apart two counts can be of the same state.
COUNT_DAYS = 1


class Nearness:
    """Knows the stories of the articles and the events of the build."""

    def __init__(self, stories: Stories, events: Iterable[str]) -> None:
        self._stories = stories
        self._events = frozenset(events)

    def event(self, topic: str | None) -> bool:
        """Whether a topic is an event: one in time, so that its days need no check."""
        return topic in self._events

    def story(self, one: Compared, other: Compared) -> bool:
        """Whether two statements stand in one article, or in one story within some weeks."""
        return self._within(one, other, STORY_DAYS)

    def comparable(self, one: Compared, other: Compared) -> bool:
        """Whether two statements can stand against each other: of two sides, or of one later on."""
        if one.speakers == other.speakers:
            return self._later(one, other)
        return not one.speakers & other.speakers and self.story(one, other)

    def _later(self, one: Compared, other: Compared) -> bool:
        """Whether one speaker said one of two things on another day, in the same story."""
        days = one.statement.said.day, other.statement.said.day
        apart = bool(days[0] and days[1] and days[0] != days[1])
        return apart and self._stories.same(one.finding, other.finding)

    def count(self, one: Compared, other: Compared) -> bool:
        """Whether two statements can count the same state."""
        return self._within(one, other, COUNT_DAYS)

    def answerable(self, one: Compared, other: Compared) -> bool:
        """Whether one statement can answer the other: in one article, or soon in one story."""
        return self._within(one, other, ANSWER_DAYS)

    def _within(self, one: Compared, other: Compared, days: int) -> bool:
        if one.finding == other.finding:
            return True
        apart = abs((one.day - other.day).days) if one.day and other.day else None
        if apart is None or apart > days:
            return False
        return self._stories.same(one.finding, other.finding)
