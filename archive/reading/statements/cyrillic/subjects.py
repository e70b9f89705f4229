"""Who is the subject of a verb of saying: beside it, heading its clause, or behind a dash."""

from archive.reading.statements.cyrillic.objects import ABOUT
from archive.reading.statements.cyrillic.roles import saying
from archive.reading.statements.cyrillic.sentence import Range, Sentence, is_aside
from archive.reading.statements.cyrillic.speakers import is_thing, likeliest, speaker
from archive.reading.words.cyrillic_cues import ACCUSING

_LONGEST_OWNER, _TITLED = 6, 2
_FAR = 6
"""Stretches: whoever opens a clause stands no farther back."""


def speaks(sentence: Sentence, number: int, at: int, *, plural: bool) -> tuple[Range | None, int]:
    """Return who speaks with the verb at ``at``, and where that clause begins."""
    start, end = sentence.stretches[number]
    sides = ((start, at), (at + 1, end))
    if sentence.prose.lower(start) in ABOUT:
        sides = sides[::-1]  # "Про це в інтерв'ю НВ розповів *мер*"
    beside = (speaker_in(sentence, part, plural=plural and not _accuses(sentence, at))
              for part in sides)  # fmt: skip
    found = [who for who in beside if who is not None]
    inside = bool(found) and sentence.role(found[0][0] - 1) == "I"  # "В Минтрансе … назвали"
    near = found[0] if inside else likeliest(sentence.prose, found, sentence.language)
    if near is not None and not inside and _is_other_gender(sentence, near, at):
        near = None  # "*возбуждение* дела назвал «торгом»"
    near = near or _surname_beside(sentence, (start, end), at)
    near = near or _owner_of_clause(sentence, number)
    listener = start == at and number > 0 and is_aside(sentence, sentence.stretches[number - 1])
    thing = near is not None and not inside and is_thing(sentence.prose, near, sentence.language)
    if near is None or listener or thing:
        who = _from_before(sentence, number, plural=plural)
        if who is not None and (sentence.role(at) in "VF" or sentence.role(who[0] - 1) == "I"):
            return who, _stretch_of(sentence, who[0])
    if near is not None and plural and _is_object_alone(sentence, near, inside=inside):
        return None, start  # "на линии подтвердили *наличие заявки*"
    if near is None:
        near = _behind_date(sentence, number, plural=plural)
    return _with_name_behind(sentence, near), start


def _owner_of_clause(sentence: Sentence, number: int) -> Range | None:
    """Return whom a relative clause is about: "приїхав *рибалка Олег*, який сказав, що …"."""
    start, _ = sentence.stretches[number]
    if number == 0 or sentence.role(start) != "R" or sentence.role(start - 1) != ",":
        return None
    who = speaker_in(sentence, sentence.stretches[number - 1], plural=False)
    return who if who is not None and who[1] == start - 1 else _owner_in_case(sentence, number)


def _owner_in_case(sentence: Sentence, number: int) -> Range | None:
    """Return people in another case that a relative is about: "скарга *двірників*, які кажуть"."""
    start, _ = sentence.stretches[number]
    relative = [form for form in sentence.forms(start) if form.case == "nomn"]
    first, end = sentence.stretches[number - 1]
    found = None
    for at in range(end - 1, max(first, end - _LONGEST_OWNER) - 1, -1):
        if sentence.role(at) not in "NBG":
            break
        plurals = {form.plural for form in sentence.forms(at)
                   if {"NOUN", "anim"} <= form.grammemes and form.case not in {"", "nomn"}
                   }  # fmt: skip
        found = at if plurals & {form.plural for form in relative} else found
    return (found, end) if found is not None else None


def _behind_date(sentence: Sentence, number: int, *, plural: bool) -> Range | None:
    """Return who speaks behind a date in commas: "заявив у вівторок, 30 липня, *мер*"."""
    if number + 2 >= len(sentence.stretches):
        return None
    date, behind = sentence.stretches[number + 1 : number + 3]
    if set(sentence.between(*date)) != {"d"} or sentence.role(behind[0]) in "TVRK":
        return None
    return speaker_in(sentence, behind, plural=plural)


def _surname_beside(sentence: Sentence, stretch: Range, at: int) -> Range | None:
    """Return a lone capital beside a verb that the dictionary takes for something: "Юсов"."""
    start, end = stretch
    behind = at + 1
    while behind < end and sentence.role(behind) == "A":
        behind += 1
    ends = behind + 1 >= end or sentence.role(behind + 1) in "PIdq"
    if behind < end and ends and _is_capital(sentence, behind):
        return behind, behind + 1
    before = at - 1
    while before > start and sentence.role(before) == "A":
        before -= 1
    alone = all(sentence.role(index) in "Ad" for index in range(start, before))
    return (before, at) if before >= start and alone and _is_capital(sentence, before) else None


def _is_capital(sentence: Sentence, index: int) -> bool:
    token = sentence.prose.tokens[index]
    place = any({"Geox", "Name"} & form.grammemes for form in sentence.forms(index))
    common = sentence.role(index) == "G" and not token.text.isupper()
    return token.is_capital and common and not place


def _is_other_gender(sentence: Sentence, words: Range, at: int) -> bool:
    """Tell whether a thing is no subject of a verb in the past: they differ in gender."""
    form = saying(sentence.prose.tokens[at].text, sentence.language)
    if form is None or not form.gender or not is_thing(sentence.prose, words, sentence.language):
        return False
    heads = [known for index in range(*words) for known in sentence.forms(index)
             if known.part == "NOUN" and known.case == "nomn"]  # fmt: skip
    return bool(heads) and all(known.gender != form.gender for known in heads if known.gender)


def _is_object_alone(sentence: Sentence, words: Range, *, inside: bool) -> bool:
    """Tell whether one thing beside a plural verb is no subject of it."""
    if inside or not is_thing(sentence.prose, words, sentence.language):
        return False
    known = [form for at in range(*words) for form in sentence.forms(at) if form.case == "nomn"]
    verbs = (at for at in range(words[0] - 1, sentence.first - 1, -1) if sentence.role(at) == "V")
    verb = next(verbs, None)
    many = verb is not None and any(form.plural for form in sentence.forms(verb))
    return many and bool(known) and not any(form.plural for form in known)


def _with_name_behind(sentence: Sentence, words: Range | None) -> Range | None:
    """Return somebody with the name behind a dash: "каже її сусідка – *Галина Лис*"."""
    if words is not None and sentence.role(words[1]) == ",":
        return _with_second_title(sentence, words)
    if words is None or sentence.role(words[1]) != "-" or words[1] + 2 >= sentence.end:
        return words
    tokens = sentence.prose.tokens[words[1] + 1 : words[1] + 3]
    given = any(form.case == "nomn" and "Name" in form.grammemes
                for form in sentence.forms(words[1] + 1))  # fmt: skip
    named = given and tokens[0].is_capital and tokens[1].is_capital
    lone = any(token.is_capital for token in sentence.prose.tokens[words[0] : words[1]])
    return (words[1] + 1, words[1] + 3) if named and not lone else words


def _with_second_title(sentence: Sentence, words: Range) -> Range:
    """Return who has two titles before a name: "заступник мера, *голова комісії Ян Лис*"."""
    behind = next((s for s in sentence.stretches if s[0] == words[1] + 1), None)
    lone = any(sentence.prose.tokens[at].is_capital for at in range(*words))
    if behind is None or lone or sentence.role(behind[1]) not in {"", ".", ","}:
        return words
    start, end = behind
    titled = any({"NOUN", "anim", "nomn"} <= form.grammemes for form in sentence.forms(start))
    nouns = set(sentence.between(start, end)) <= set("NBG") and end - start > _TITLED
    given = any(form.case == "nomn" and form.is_name for form in sentence.forms(end - 2))
    surname = sentence.prose.tokens[end - 1].is_capital
    return (words[0], end) if titled and nouns and given and surname else words


def _accuses(sentence: Sentence, at: int) -> bool:
    """Tell whether "in" names a crime behind a verb: "его обвиняют *в мошенничестве*"."""
    return any(form.lemma in ACCUSING for form in sentence.forms(at))


def _from_before(sentence: Sentence, number: int, *, plural: bool) -> Range | None:
    """Return who opens the clause: "*Мама учнів Тетяна Коваль*, яка повернулася, зізнається"."""
    for stretch in reversed(sentence.stretches[max(number - _FAR, 0) : number]):
        if stretch[0] < sentence.taken:
            return None
        if is_aside(sentence, stretch):
            continue
        if sentence.is_clause(stretch):
            return None
        who = speaker_in(sentence, stretch, plural=plural)
        if who is not None:
            return _named_before(sentence, who) or who
    return None


def _named_before(sentence: Sentence, words: Range) -> Range | None:
    """Return whose apposition words are: "*Иван Лис*, адвокат подсудимого, считает"."""
    number = next((n for n, (start, _) in enumerate(sentence.stretches) if start == words[0]), 0)
    if number == 0 or sentence.prose.tokens[words[0]].is_capital:
        return None
    start, end = sentence.stretches[number - 1]
    named = end - start > 1 and all(
        sentence.prose.tokens[at].is_capital for at in range(start, end)
    )
    return (start, end) if named and start >= sentence.taken else None


def _stretch_of(sentence: Sentence, index: int) -> int:
    return next(start for start, end in sentence.stretches if start <= index < end)


def speaker_in(sentence: Sentence, part: Range, *, plural: bool) -> Range | None:
    """Return who speaks among some tokens of a sentence."""
    return speaker(sentence.prose, part, sentence.roles, at=sentence.first,
                   language=sentence.language, plural=plural)  # fmt: skip
