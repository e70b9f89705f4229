"""Notes that say a restriction does *not* hold: ``NO EMBARGO``, ``permission not required``."""

import re

from archive.reading.restrictions.record import Restriction

_NOT = (
    r"no|not|non|kein\w*|nicht|pas\s+d(?:e|')|aucune?|ningun\w*|nessun\w*|brak|nie|не|нет|немає|ingen|"
    r"inget|ikke|ej|geen|niet|no\s+longer|nicht\s+mehr"
)
_WITHOUT = r"without|ohne|sans|sin|senza|bez|без|uden|utan|uten|zonder|free\s+of"
_BETWEEN = r"(?:\s+(?:under|subject\s+to|any|an?|the|unter|sous|bajo|sotto|под|під))*"
_ASKED = (
    r"required|needed|necessary|obligatory|compulsory|mandatory|essential|erforderlich|notig|notwendig|"
    r"pflicht|verpflichtend|obligatoire|requise?|necessaire|necesari[oa]|obligatori[oa]|richiest[oa]|"
    r"necessari[oa]|wymagan\w*|konieczn\w*|obowiazkow\w*|потрібн\w*|обовʼ?'?язков\w*|обязательн\w*|"
    r"требуется|нужн\w*|vereist|nodig|verplicht|nodvandig\w*|nødvendig\w*|obligatorisk\w*|påkrævet|pakravd"
)
_NOT_ASKED = (
    rf"(?:(?:not|nicht|pas|non|no|nie|niet|inte|ikke|не)\s+(?:(?:es|e|est|jest|ist)\s+)?(?:{_ASKED})|"
    r"optional|voluntary|freiwillig|facultati\w*|opcional|facoltativ\w*)"
)
_LIFTED = re.compile(
    r"\W{0,3}(?:(?:is|are|has\s+been|have\s+been|was|now|ist|wurde)\s+)*"
    r"(?:(?:not|nicht|no\s+longer)\s+(?:applicable|applies|in\s+force)|"
    rf"{_NOT_ASKED}|lifted|expired|waived|removed|over|none|n/a|aufgehoben|abgelaufen|leve[es]?|levantado|"
    r"знято|снято|скасовано|не\s+(?:потрібн\w*|требуется))(?!\w)"
)
_EMBARGOES = frozenset({"embargo", "embargo_open"})
_ASKED_FOR = frozenset({"mandatory_credit", "permission"})
_DENIED_BY_WITHOUT = _EMBARGOES | {"restricted", "exclusive"}
"""``without permission`` asks for one; ``without embargo`` has none."""

_DENIED_BY_NOT = _DENIED_BY_WITHOUT | _ASKED_FOR | {"one_time"}
_NOT_IN_FRONT = re.compile(rf"(?<!\w)(?:{_NOT}){_BETWEEN}[\s-]*$")
_WITHOUT_IN_FRONT = re.compile(rf"(?<!\w)(?:{_WITHOUT}){_BETWEEN}[\s-]*$")
_NAMED = re.compile(
    rf"[^.;:,!?\n]{{1,40}}?\s(?:(?:is|are|ist|est|e|es|jest)\s+)?{_NOT_ASKED}(?!\w)"
)
"""``Credit to the maker is not obligatory``: who is named may stand between the two."""

_NO_NEWS = re.compile(
    r"\s+(?:to|in|of|an|bei|de|des|dans|en|di|alle|w|у|в)\s+(?:[a-zа-яіїєґ]+\s+){0,3}?(?:restriction|restrictions|terms|"
    r"conditions|embargo|usage|rights|licen[cs]e|licensing|instructions|einschrankung\w*|"
    r"bedingungen|sperrfrist|restricciones|condiciones|restrizioni|обмежен\w*|ограничен\w*|умов\w*)(?!\w)"
)
"""``No changes to the terms``: those of the notes, not of the picture."""

_NEAR = 40
_UNRESTRICTED = re.compile(
    r"\b(?:no|without|free of|free from)\s+(?:\w+\s+)?restrictions?\s+(?:on|for|of|regarding)\b"
)
"""``No restrictions on sales`` bars none."""
_OVER = re.compile(
    r"\bembargo(?:es)?\s+(?:is\s+|was\s+|now\s+|has\s+been\s+)*(?:lifted|over|expired)\b"
)
_AT_ONCE = re.compile("at once")
"""``Free for use at once``: how soon, not how often."""

_DENIALS: tuple[
    tuple[frozenset[str] | None, re.Pattern[str] | None, re.Pattern[str] | None,
          re.Pattern[str] | None], ...] = (
    (None, _UNRESTRICTED, None, None),
    (_EMBARGOES, _OVER, None, None),
    (frozenset({"one_time"}), _AT_ONCE, None, None),
    (_DENIED_BY_NOT, None, _NOT_IN_FRONT, _LIFTED),
    (_DENIED_BY_WITHOUT, None, _WITHOUT_IN_FRONT, None),
    (frozenset({"no_alter"}), None, None, _NO_NEWS),
    (_ASKED_FOR, None, None, _NAMED),
)  # fmt: skip
"""What a denial speaks of (None: of anything), and its words inside, in front and behind."""


def is_lifted(lowered: str, end: int) -> bool:
    """Tell whether what ends at ``end`` is said to hold no longer: ``embargo lifted``."""
    return bool(_LIFTED.match(lowered, end))


def does_not_hold(one: Restriction, lowered: str) -> bool:
    """Tell whether the words in or right beside a restriction deny it, in a flat text."""
    start, end = one.span.start, one.span.end
    return any(
        (codes is None or one.code in codes)
        and (
            (inside and inside.search(lowered, start, end))
            or (in_front and in_front.search(lowered, max(0, start - _NEAR), start))
            or (behind and behind.match(lowered, end))
        )
        for codes, inside, in_front, behind in _DENIALS
    )
