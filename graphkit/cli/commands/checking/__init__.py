"""The commands that check what a build says."""
