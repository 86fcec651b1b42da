"""Finds the least value of a smooth convex function: L-BFGS (Nocedal and Wright 2006, 7.2)."""

from collections.abc import Callable
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
# Earlier steps that are remembered, the most steps, and the relative change at which it stops.
REMEMBERED, MAX_STEPS, LEAST_CHANGE = 10, 200, 1e-7
# The share of the slope by which the value must fall, and the least length of a step.
FALL, LEAST_STEP = 1e-4, 1e-10


def least(function: Callable[[Floats], tuple[float, Floats]], start: Floats) -> Floats:
    """The place of the least value; ``function`` gives the value and the gradient at a place."""
    place, (value, slope) = start, function(start)
    past: list[tuple[Floats, Floats]] = []
    for _ in range(MAX_STEPS):
        way = -_downwards(slope, past)
        reach = 1.0 if past else 1.0 / max(1.0, float(np.abs(slope).sum()))
        while True:
            there = place + reach * way
            lower, other = function(there)
            if lower <= value + FALL * reach * float(slope @ way) or reach < LEAST_STEP:
                break
            reach /= 2
        if float((there - place) @ (other - slope)) > 0:
            past = [*past, (there - place, other - slope)][-REMEMBERED:]
        still = abs(value - lower) < LEAST_CHANGE * max(1.0, abs(value))
        place, value, slope = there, lower, other
        if still:
            break
    return place


def _downwards(slope: Floats, past: list[tuple[Floats, Floats]]) -> Floats:
    """The slope turned by the curvature that the ``past`` steps have shown."""
    turned, shares = slope.copy(), []
    for step, change in reversed(past):
        share = float(step @ turned) / float(change @ step)
        shares.append(share)
        turned = turned - share * change
    if past:
        step, change = past[-1]
        turned = turned * float(step @ change) / float(change @ change)
    for (step, change), share in zip(past, reversed(shares), strict=True):
        turned = turned + step * (share - float(change @ turned) / float(change @ step))
    return turned
