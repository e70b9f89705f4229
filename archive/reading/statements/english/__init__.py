"""Who says what in English: cues, the words they govern, and what is no claim at all."""
