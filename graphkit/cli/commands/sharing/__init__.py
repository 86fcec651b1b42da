"""The commands that hand a build on: to other programs, to stores, to a browser."""
