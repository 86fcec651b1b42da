"""Lists the measures by name."""

from graphkit.measure import attribution, coreference, dates, links, said_on, speakers
from graphkit.measure.comparison import contradiction, same_event
from graphkit.measure.figure import Measure
from graphkit.records import Measured

MEASURES: dict[Measured, Measure] = {
    "attribution": Measure(attribution.predict, attribution.figures),
    "speakers": Measure(speakers.predict, speakers.figures),
    "coreference": Measure(coreference.predict, coreference.figures),
    "links": Measure(links.predict, links.figures),
    "dates": Measure(dates.predict, dates.figures),
    "said-on": Measure(said_on.predict, said_on.figures),
    "same-event": Measure(same_event.predict, same_event.figures, ("articles",)),
    "contradiction": Measure(contradiction.predict, contradiction.figures, ("a", "b")),
}
