"""The commands, one a module: each hands its words to the verbs and prints the results."""
