"""What the user knows better: ``entities.toml``."""
