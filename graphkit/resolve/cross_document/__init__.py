"""Who is one across articles."""
