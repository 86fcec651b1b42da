"""What all packages know of written text: spans, characters, calendars, names and their sounds."""
