"""Where the work runs and how a build reaches its folder."""

from graphkit.run.build import build, put
from graphkit.run.folder import Held, hold

__all__ = ["Held", "build", "hold", "put"]
