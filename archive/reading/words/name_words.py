"""Words that say what sort of claimant somebody is: military, government, think tank, person."""

from archive.reading.words.word_sets import word_set

KIND_NOUNS: dict[str, str] = {}
for _kind, _nouns in {
    "military": "military army navy forces force staff brigade battalion regiment corps command "
                "troops marines militia guard division squadron airforce militants rebels "
                "airborne armed генштабі генштабе ЗСУ генштаб штаб",
    "government": "ministry ministries government president presidency presidential office "
                  "department administration parliament congress senate cabinet council police "
                  "authorities authority embassy state court prosecutors prosecutor's prosecutor "
                  "directorate inspectorate secretariat borough junta regime "
                  "service agency bureau commission treasury coastguard intelligence municipality "
                  "kremlin pentagon white downing duma rada fsb fbi cia mi6 nasa regulator customs "
                  "мчс дснс минобороны міноборони прокуратури прокуратуры "
                  "міністерство министерство уряд поліція полиция адміністрація прокуратура",
    "think tank": "institute tank think-tank centre center foundation observatory brookings rusi "
                  "chatham інститут институт",
    "company": "company corporation corp inc ltd plc llc bank airline airlines firm manufacturer "
               "banco banca banque retailer operator holdings technologies motors industries "
               "компанія компания",
    "publisher": "newspaper times post journal magazine broadcaster telegraph guardian bbc cnn "
                 "herald tribune gazette channel media network spiegel monde tv television radio "
                 "website outlet publication",
    "organisation": "organization organisation union nations association federation league party "
                    "charity ngo committee alliance fund society university college school "
                    "hospital clinic church movement coalition nato unicef unesco who un u.n. eu "
                    "museum library team club survey laboratory lab academy watchdog task cross "
                    "crescent watch international amnesty body institution mission confederation "
                    "consortium guild diocese archdiocese forum chamber initiative coop trust "
                    "campaign lobby",
    "group": "group",
}.items():  # fmt: skip
    KIND_NOUNS.update(dict.fromkeys(_nouns.split(), _kind))
LOOSE_KIND = "group"
"""The kind of what is only called a group: it may trade or not, a claimant of no kind is this."""

PRESS = word_set("press names")
"""What papers' names end with: "the Velm *Star*"."""
TRADES = word_set("trades")
"""What companies' names end with: "Foods", "Motors"."""
TRADING = word_set("descriptors") | word_set("trading")
"""What a body named before is called again: "the company", "the French retailer"."""
NAME_PARTICLES = frozenset({"de", "van", "von", "al", "bin", "der", "da", "del", "di", "du", "dos",
                            "das", "den", "el", "zu", "ter", "ten", "ibn", "bint", "ben", "ould",
                            "abu", "la", "las", "los"})  # fmt: skip
"""Small words inside people's names: "Erik *van* Horne"."""
PERSON_NOUNS = word_set("person nouns")
TITLES = word_set("titles")
HONOURS = word_set("honours")
"""What is said before anybody's name and is no office: "*Mr* Ek", "*Alhaji* Ek"."""


OFFICES = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "col": "colonel", "lt": "lieutenant", "capt": "captain", "maj": "major", "sgt": "sergeant",
    "adm": "admiral", "brig": "brigadier", "prof": "professor", "dr": "doctor", "rev": "reverend",
    "insp": "inspector", "supt": "superintendent", "det": "detective", "cllr": "councillor",
    "ds": "sergeant", "dc": "constable", "pc": "constable", "di": "inspector",
    "dci": "inspector", "pm": "minister", "ceo": "executive", "mp": "lawmaker",
    "atty": "attorney", "cmdr": "commander",
}  # fmt: skip
"""What a title printed short is called in full: "Gov. Ruiz" is "the governor"."""


LETTERS = frozenset({"PhD", "Ph.D", "MD", "M.D", "KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "TD",
                     "OBE", "MBE", "CBE", "DSc", "MPH", "RN", "Jr", "Sr", "Esq"})  # fmt: skip
"""What stands behind a name and is none: "Ana Ruiz *KC*"."""
_SCHOLARLY = ("-to-be", "ologist", "ologists", "ographer", "ographers")


def is_role(word: str) -> bool:
    """Tell whether a word (small letters) says what somebody is: "minister", "mum-of-two"."""
    if word in PERSON_NOUNS or word in TITLES or word.endswith(_SCHOLARLY) or "-of-" in word:
        return True
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and (first in PERSON_NOUNS or rest in PERSON_NOUNS)  # "vice-chairman"


ORGANS = frozenset({"staff", "command", "headquarters", "service", "office", "spokesperson",
                    "press"})  # fmt: skip
"""What speaks for an armed force is that force: its general staff, press service, command."""
MILITARY_HEADS = frozenset({"military", "forces", "armed", "defence", "defense", "army's"})
GOVERNMENT_SEATS = {
    "kyiv": "Ukraine", "kiev": "Ukraine", "moscow": "Russia", "kremlin": "Russia",
    "washington": "United States", "beijing": "China", "london": "Britain", "paris": "France",
    "berlin": "Germany", "tehran": "Iran", "ankara": "Turkey", "warsaw": "Poland",
    "brussels": "European Union", "tokyo": "Japan", "delhi": "India", "pyongyang": "North Korea",
    "seoul": "South Korea", "riyadh": "Saudi Arabia", "minsk": "Belarus", "islamabad": "Pakistan",
    "canberra": "Australia", "ottawa": "Canada", "taipei": "Taiwan", "jerusalem": "Israel",
    "havana": "Cuba", "caracas": "Venezuela", "bogota": "Colombia", "bogotá": "Colombia",
    "brasilia": "Brazil", "brasília": "Brazil", "pretoria": "South Africa", "nairobi": "Kenya",
    "abuja": "Nigeria", "addis ababa": "Ethiopia", "asmara": "Eritrea", "khartoum": "Sudan",
    "kigali": "Rwanda", "kinshasa": "Congo", "bamako": "Mali", "niamey": "Niger", "cairo": "Egypt",
    "algiers": "Algeria", "rabat": "Morocco", "doha": "Qatar", "abu dhabi": "United Arab Emirates",
    "damascus": "Syria", "baghdad": "Iraq", "kabul": "Afghanistan", "dhaka": "Bangladesh",
    "kathmandu": "Nepal", "hanoi": "Vietnam", "jakarta": "Indonesia", "manila": "Philippines",
    "baku": "Azerbaijan", "yerevan": "Armenia", "tbilisi": "Georgia", "astana": "Kazakhstan",
    "chisinau": "Moldova", "bucharest": "Romania", "budapest": "Hungary", "bratislava": "Slovakia",
    "prague": "Czech Republic", "vienna": "Austria", "rome": "Italy", "madrid": "Spain",
    "wellington": "New Zealand",
    "lisbon": "Portugal", "athens": "Greece", "dublin": "Ireland", "oslo": "Norway",
    "stockholm": "Sweden", "helsinki": "Finland", "copenhagen": "Denmark", "vilnius": "Lithuania",
    "tallinn": "Estonia", "belgrade": "Serbia", "pristina": "Kosovo", "sarajevo": "Bosnia",
}  # fmt: skip
GENERIC_HEADS = word_set("generic heads")
"""Nouns that, with "the", point back to an organisation named before."""
REPORTING = word_set("reporting")
