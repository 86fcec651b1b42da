"""The graph in the syntaxes of RDF, and in rdflib."""
