"""The gazetteer: the tables in ``seeds/`` on names, offices, places and events, as records."""
