"""Who speaks next in a paragraph of its own: "Мер Ігор Лях сказав журналістам:" ends one."""

from archive.reading.statements.cyrillic.sentence import Told, sentence_of, statement_of
from archive.reading.statements.cyrillic.verb import verb_in
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import VERBS
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose


def announced(prose: Prose) -> Statement | None:
    """Return the speaker whom a paragraph names before the colon that ends it."""
    if prose.ending != ":":
        return None
    first, end = prose.sentences[-1]
    language = cyrillic_language(prose.words(first, end).text, "uk")
    sentence = sentence_of(prose, first, end, language)
    for number in reversed(range(len(sentence.stretches))):
        verb = verb_in(sentence, number, [])
        if verb is not None and verb.form is not None and verb.who is not None:
            cue = (verb.at, verb.at + 1)
            reported = VERBS.get(verb.form.lemma, "claimed")
            return statement_of(prose, Told(cue, cue, verb.who, reported, "colon"))
    return None
