"""Text → its quotes: what stands between quotation marks, and whether it is direct speech."""
