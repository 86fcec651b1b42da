"""Imports onnxruntime with its telemetry off.

From release 1.32 on, the import writes a device id and a database of events into the user's home
and looks up the address of a collector, unless this environment variable is set before.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

__all__ = ["onnxruntime"]
