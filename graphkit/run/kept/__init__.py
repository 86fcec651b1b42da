"""What earlier builds understood of each article, kept beside the build: nothing is done twice."""

from graphkit.run.kept.work import KEPT_FILE, Cause, Work, kept_work

__all__ = ["KEPT_FILE", "Cause", "Work", "kept_work"]
