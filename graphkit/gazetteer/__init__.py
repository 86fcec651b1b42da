"""Gives the tables of ``seeds/`` on names, offices, places and events as records; checks them."""
