"""What can be measured, by name."""

from typing import Literal

from graphkit.measure import attribution, coreference, links, speakers
from graphkit.measure.figure import Measure

Name = Literal["attribution", "speakers", "coreference", "links"]
MEASURES: dict[Name, Measure] = {
    "attribution": Measure(attribution.predict, attribution.figures),
    "speakers": Measure(speakers.predict, speakers.figures),
    "coreference": Measure(coreference.predict, coreference.figures),
    "links": Measure(links.predict, links.figures),
}
