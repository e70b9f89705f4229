"""Who says what in Ukrainian and Russian."""
