"""The rules' and the learned model's attributions → one list."""
