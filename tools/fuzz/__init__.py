"""Fuzzing: what strangers give us, changed at random for as long as asked."""
