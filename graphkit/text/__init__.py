"""What every verb knows of written text: spans, signs, calendars, names and their sounds."""
