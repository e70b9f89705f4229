"""Ukrainian and Russian verbs and nouns of saying, by lemma, and what they report as."""

from archive.reading.words.word_sets import word_set

VERBS: dict[str, str] = {
    lemma: reported
    for reported in ("claimed", "confirmed", "denied", "warned", "estimated", "recorded", "other")
    for lemma in word_set(f"cyrillic {reported}")
}
"""Lemma of a verb of saying → what it reports as."""
CALLING = word_set("cyrillic calling")
"""Verbs that call something something: "назвав справу замовленням"."""
ACCUSING = word_set("cyrillic accusing")
PROMISING = word_set("cyrillic promising")
"""Verbs whose words may be an infinitive: "пообіцяли відкрити школу"."""
STATED = word_set("cyrillic stated")
"""What a document does: "йдеться у зведенні Генштабу", "следует из отчёта Росстата"."""
SOURCES = word_set("cyrillic sources")
"""Nouns of "за словами X", "по данным X"."""
DOCUMENTS = word_set("cyrillic documents")
"""What somebody speaks in: behind "у зведенні Генштабу" stands the general staff."""
OWNERS = word_set("cyrillic owners")
PRONOUNS = word_set("cyrillic pronouns")
