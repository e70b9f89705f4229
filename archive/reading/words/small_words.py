"""The small words that open, join and end an English phrase: "the", "of", "who", "because"."""

from archive.reading.words.word_sets import word_set

SUBORDINATORS = word_set("subordinators")
RELATIVES = frozenset({"who", "which", "whose", "whom", "that"})
DETERMINERS = word_set("determiners")
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "we", "i"})
PREPOSITIONS = word_set("prepositions")
LEADS = word_set("leads")
