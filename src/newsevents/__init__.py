"""newsevents reads a news article and returns what it says as typed, linked records."""
