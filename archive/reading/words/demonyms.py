"""Countries and what their people are called: the sides a figure can belong to.

English names with the usual adjectives, and Ukrainian and Russian stems for the sides that
Ukrainian and Russian texts count. A table of the language, not of places: places come from the
gazetteer.
"""

from functools import cache

_ENGLISH = """
Afghanistan:Afghan,Afghans|Albania:Albanian,Albanians|Algeria:Algerian,Algerians
Argentina:Argentine,Argentinian|Armenia:Armenian,Armenians|Australia:Australian,Australians
Austria:Austrian,Austrians|Azerbaijan:Azerbaijani,Azerbaijanis,Azeri|Bangladesh:Bangladeshi
Belarus:Belarusian,Belarusians|Belgium:Belgian,Belgians|Bosnia:Bosnian,Bosnians
Brazil:Brazilian,Brazilians|Britain:British,Britons,UK,U.K.,United Kingdom|Bulgaria:Bulgarian
Cambodia:Cambodian|Cameroon:Cameroonian|Canada:Canadian,Canadians|Chad:Chadian|Chile:Chilean
China:Chinese|Colombia:Colombian|Congo:Congolese|Croatia:Croatian,Croats|Cuba:Cuban|Cyprus:Cypriot
Czech Republic:Czech,Czechs|Denmark:Danish,Danes|Ecuador:Ecuadorian|Egypt:Egyptian,Egyptians
Eritrea:Eritrean|Estonia:Estonian|Ethiopia:Ethiopian,Ethiopians|Finland:Finnish,Finns
France:French|Georgia:Georgian,Georgians|Germany:German,Germans|Ghana:Ghanaian|Greece:Greek,Greeks
Haiti:Haitian,Haitians|Hungary:Hungarian|Iceland:Icelandic|India:Indian,Indians
Indonesia:Indonesian|Iran:Iranian,Iranians|Iraq:Iraqi,Iraqis|Ireland:Irish
Israel:Israeli,Israelis|Italy:Italian,Italians|Japan:Japanese|Jordan:Jordanian
Kazakhstan:Kazakh,Kazakhs|Kenya:Kenyan,Kenyans|Kosovo:Kosovar,Kosovars|Kuwait:Kuwaiti|Kyrgyzstan:Kyrgyz
Latvia:Latvian|Lebanon:Lebanese|Libya:Libyan,Libyans|Lithuania:Lithuanian|Malaysia:Malaysian
Mali:Malian|Mexico:Mexican,Mexicans|Moldova:Moldovan|Mongolia:Mongolian|Morocco:Moroccan
Mozambique:Mozambican|Myanmar:Burmese|Nepal:Nepali,Nepalese|Netherlands:Dutch
New Zealand:New Zealander|Niger:Nigerien|Nigeria:Nigerian,Nigerians|North Korea:North Korean
Norway:Norwegian|Pakistan:Pakistani,Pakistanis|Palestine:Palestinian,Palestinians
Peru:Peruvian|Philippines:Philippine,Filipino,Filipinos|Poland:Polish,Poles|Portugal:Portuguese
Qatar:Qatari|Romania:Romanian|Russia:Russian,Russians|Rwanda:Rwandan|Saudi Arabia:Saudi,Saudis
Senegal:Senegalese|Serbia:Serbian,Serbs|Slovakia:Slovak,Slovaks|Slovenia:Slovenian,Slovenes
Somalia:Somali,Somalis|South Africa:South African|South Korea:South Korean
South Sudan:South Sudanese|Spain:Spanish,Spaniards|Sri Lanka:Sri Lankan|Sudan:Sudanese
Sweden:Swedish,Swedes|Switzerland:Swiss|Syria:Syrian,Syrians|Taiwan:Taiwanese|Tajikistan:Tajik|Tanzania:Tanzanian
Thailand:Thai|Tunisia:Tunisian|Turkey:Turkish,Turks,Türkiye|Uganda:Ugandan
Ukraine:Ukrainian,Ukrainians|United Arab Emirates:Emirati
United States:American,Americans,US,U.S.,USA|Uzbekistan:Uzbek|Venezuela:Venezuelan,Venezuelans
Vietnam:Vietnamese|Yemen:Yemeni,Yemenis|Zambia:Zambian|Zimbabwe:Zimbabwean
"""
_STEMS = {
    "росі": "Росія", "російськ": "Росія", "россий": "Россия", "росси": "Россия",
    "русск": "Россия", "україн": "Україна", "украин": "Украина", "білорус": "Білорусь",
    "белорус": "Беларусь", "америк": "США", "польськ": "Польща", "польск": "Польша",
    "німец": "Німеччина", "немец": "Германия", "ізраїл": "Ізраїль", "израил": "Израиль",
}  # fmt: skip


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in _ENGLISH.replace("\n", "|").split("|"):
        if entry:
            country, _, people = entry.partition(":")
            for word in (country, *people.split(",")):
                table[word.lower()] = country
    return table


@cache
def _adjectives() -> frozenset[str]:
    names = {entry.partition(":")[0].lower() for entry in _ENGLISH.replace("\n", "|").split("|")}
    return frozenset(word for word in _table() if word not in names) - {
        "uk", "u.k.", "united kingdom", "us", "u.s.", "usa", "türkiye",
    }  # fmt: skip


def country_of(word: str) -> str | None:
    """Return the country that a name or adjective of people stands for."""
    key = word.lower()
    found = _table().get(key)
    if found is None and key[:1] >= "а":
        found = next((name for stem, name in _STEMS.items() if key.startswith(stem)), None)
    return found


def is_adjective(word: str) -> bool:
    """Tell whether ``word`` is a people's adjective ("Russian"), not a country's name."""
    key = word.lower()
    return key in _adjectives() or (key[:1] >= "а" and country_of(key) is not None)
