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
_DENIED_BY_NOT = frozenset(
    {
        "embargo",
        "embargo_open",
        "mandatory_credit",
        "permission",
        "restricted",
        "exclusive",
        "one_time",
    }
)
_DENIED_BY_WITHOUT = frozenset({"embargo", "embargo_open", "restricted", "exclusive"})
"""``without permission`` asks for one; ``without embargo`` has none."""

_FRONT = re.compile(rf"(?<!\w)(?:(?P<no>{_NOT})|{_WITHOUT}){_BETWEEN}[\s-]*$")
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


def is_lifted(lowered: str, end: int) -> bool:
    """Tell whether what ends at ``end`` is said to hold no longer: ``embargo lifted``."""
    return bool(_LIFTED.match(lowered, end))


def is_denied(one: Restriction, lowered: str) -> bool:
    """Tell whether the words right beside a restriction deny it; ``lowered`` is the flat text."""
    start, end = one.span.start, one.span.end
    if _UNRESTRICTED.search(lowered, start, end):
        return True
    if one.code in {"embargo", "embargo_open"} and _OVER.search(lowered, start, end):
        return True
    if one.code == "one_time" and "at once" in lowered[start:end]:
        return True  # "free for use at once"
    front = _FRONT.search(lowered, max(0, start - _NEAR), start)
    if front and one.code in (_DENIED_BY_NOT if front["no"] else _DENIED_BY_WITHOUT):
        return True
    if one.code == "no_alter":
        return bool(_NO_NEWS.match(lowered, end))
    if one.code in ("mandatory_credit", "permission") and _NAMED.match(lowered, end):
        return True
    return one.code in _DENIED_BY_NOT and bool(_LIFTED.match(lowered, end))
