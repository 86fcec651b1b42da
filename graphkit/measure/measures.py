"""What can be measured, by name."""

from typing import Literal

from graphkit.measure import attribution
from graphkit.measure.figure import Measure

Name = Literal["attribution"]
MEASURES: dict[Name, Measure] = {
    "attribution": Measure(attribution.predict, attribution.figures),
}
