"""Plain reusable widgets. They know Qt and nothing of the archive."""
