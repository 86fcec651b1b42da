"""Which names of an article are one entity."""
