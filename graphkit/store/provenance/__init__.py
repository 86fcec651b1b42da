"""Says what a build was made of, in the manifest and as triples."""
