"""What can be measured, by name."""

from typing import Literal

from graphkit.measure import attribution, coreference, dates, links, said_on, speakers
from graphkit.measure.figure import Measure

Name = Literal["attribution", "speakers", "coreference", "links", "dates", "said-on"]
MEASURES: dict[Name, Measure] = {
    "attribution": Measure(attribution.predict, attribution.figures),
    "speakers": Measure(speakers.predict, speakers.figures),
    "coreference": Measure(coreference.predict, coreference.figures),
    "links": Measure(links.predict, links.figures),
    "dates": Measure(dates.predict, dates.figures),
    "said-on": Measure(said_on.predict, said_on.figures),
}
