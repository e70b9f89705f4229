"""Who says what: verbs of saying and the words they govern, and who speaks."""
