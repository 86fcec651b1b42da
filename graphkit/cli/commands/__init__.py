"""The commands, one module each: a command passes its options on and prints the result."""
