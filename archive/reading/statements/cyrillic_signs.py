"""Statements without a verb of saying: "Зеленський: «…»" and "…, – ДСНС"."""

from archive.reading.statements.cyrillic_sentence import Range, Sentence, Told

_LONGEST = 7
_NAME = frozenset("NBG")


def by_sign(sentence: Sentence) -> Told | None:
    """Return the statement of a sentence whose colon or last dash names who speaks."""
    if len(sentence.stretches) == 1 or not sentence.stretches:
        return None
    first, last = sentence.stretches[0], sentence.stretches[-1]
    after = first[1] + 1
    if sentence.role(first[1]) == ":" and sentence.role(after) == "q" and _is_name(sentence, first):
        return Told((after, sentence.end), (first[1], after), first, "other", "colon")
    dash = last[0] - 1
    ends = sentence.role(dash) == "-" and sentence.role(dash - 1) in {",", "q"}
    said = (sentence.first, dash)
    if ends and _is_name(sentence, last) and sentence.is_clause(said):
        return Told(said, (dash, last[0]), last, "other", "after")
    return None


def _is_name(sentence: Sentence, words: Range) -> bool:
    """Tell whether words are a few nouns with a capital: a name, "голова ОВА"."""
    start, end = words
    tokens = sentence.prose.tokens[start:end]
    nouns = set(sentence.between(start, end)) <= _NAME
    return nouns and end - start < _LONGEST and any(token.is_capital for token in tokens)
