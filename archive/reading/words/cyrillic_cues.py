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
CONVINCED = word_set("cyrillic convinced")
"""Adjectives that say what somebody thinks: "«…», – переконаний Левчук"."""
EXPLAINING = word_set("cyrillic explaining")
"""Verbs that say what something comes from: "пояснив це дефіцитом"."""
QUOTING = frozenset({"цитувати", "процитувати", "цитировать", "процитировать"})
"""Verbs whose object speaks: "цитує агентство міністра"."""
EXCLUDING = word_set("cyrillic excluding")
"""Verbs whose "not" asserts: "не виключає, що буде дощ"."""
STANCES = word_set("cyrillic stances")
"""What somebody does or is who says what a colon then tells: "спорит", "категоричний"."""
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
HEADS = word_set("cyrillic heads")
LANDS = word_set("cyrillic lands")
"""Who is at the head of what land or town: "*губернатор* области", "голова *громади*"."""
BY_GENDER = frozenset({"жінка", "чоловік", "женщина", "мужчина"})
ANYBODY = word_set("cyrillic anybody")
"""Nouns that say little more than "he": "додав *посадовець*"."""
SOMEBODY = BY_GENDER | ANYBODY
SOURCE_LABELS = word_set("cyrillic source labels")
"""What stands before a colon and who told the news above: "Джерело: Генштаб"."""
SPEECH_LABELS = word_set("cyrillic speech labels")
"""What opens a quotation by whom it names: "Пряма мова мера: «…»"."""
TELLING = word_set("cyrillic telling")
"""Verbs beside a noun of saying: "такого висновку *дійшли*", "такие данные *приводит* X"."""
OPINIONS = SOURCES | word_set("cyrillic opinions")
"""What is expressed: "висловив *сподівання*, що"."""
POINTERS = word_set("cyrillic pointers")
SUBORDINATE = word_set("cyrillic subordinate")
"""What begins a clause that depends on another: "якщо", "бо", "хотя"."""
KINDS = {
    lemma: kind
    for kind in ("military", "government", "think tank", "company", "publisher", "organisation",
                 "agency")
    for lemma in word_set(f"cyrillic kind {kind}")
}  # fmt: skip
"""Lemma of a noun for a body → what kind of party it is."""
_OFFICES = frozenset({"organisation", "government", "military"})
_MEANT_KINDS = {
    "agency": _OFFICES | {"agency"},
    "office": _OFFICES,
    "regulator": frozenset({"government", "company"}),
}
MEANT = {
    lemma: _MEANT_KINDS.get(kind, frozenset({kind}))
    for kind in (
        "agency",
        "office",
        "regulator",
        "company",
        "organisation",
        "publisher",
        "think tank",
        "military",
    )
    for lemma in word_set(f"cyrillic meant {kind}")
}
"""Lemma of a noun for a body → the kinds of party named before that it can mean."""
