"""onnxruntime, with its telemetry off.

From release 1.32 its import writes a device id and a database of events into the user's home and
looks up a collector's address, unless this variable is set before it.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

__all__ = ["onnxruntime"]
