"""Ranks and titles in front of who made a picture: "Staff Sgt.", "Airman 1st Class", "Dr."."""

import re

_BEFORE = (
    r"(?:(?:Staff|Master|Gunnery|Technical|Tech|Senior|Chief|First|1st|2nd|Lance|Leading|Sub|Brig"
    r"|Maj|Lt|Lieutenant|Flight|Mass Communication|Photographer[’']s|Petty Officer|Photo)\.?\s+)"
)
_RANK = (
    r"(?:(?:Sgt|Spc|Cpl|Pfc|Pvt|Capt|Lt|Maj|Col|Gen|Cmdr|Adm|Ens|Amn|LCpl)\.?"
    r"|(?:Dr|Prof)\.?(?=\s+[A-ZÀ-Þ][\w.’'-]*\s+[A-ZÀ-Þ])"
    r"|Sergeant|Corporal|Airman|Airwoman|Seaman|Specialist|Mate|Petty Officer|Warrant Officer"
    r"|[SMT]Sgt|SFC|SrA|A1C|MC[1-3C]|LPhot|CPO|PO)"
)
_CLASS = (
    r"(?:\s+(?:1st|2nd|3rd|First|Second|Third)\s+Class|\s*\(Phot\)|\s+Apprentice|\s+[2-5](?=\s))?"
)
_RANKED = re.compile(
    rf"(?P<before>^|[/|(,]\s*|\b[Bb]y:?\s+|\s[-–—]\s){_BEFORE}{{0,2}}{_RANK}{_CLASS}\s+"
    r"(?=[A-ZÀ-Þ][\w’'-]*(?:\.|\s+[A-ZÀ-Þ]|[,/|)]|$))"
)


def without_ranks(text: str) -> str:
    """Return a credit line with names alone: ``U.S. Army/Staff Sgt. Ann Example``.

    A rank changes and the name stays: both are one maker.
    """
    return _RANKED.sub(r"\g<before>", text)
