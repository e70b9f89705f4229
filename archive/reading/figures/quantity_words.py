"""The words around numbers: what bounds them, what they count, what is no count at all."""

from archive.reading.words.word_sets import word_set

BOUNDS: dict[str, str] = {
    "more than": ">", "over": ">", "above": ">", "beyond": ">", "exceeding": ">", "past": ">",
    "exceeded": ">", "surpassed": ">", "upwards of": ">", "in excess of": ">", "topped": ">",
    "greater than": ">", "north of": ">",
    "at least": ">=", "no fewer than": ">=", "no less than": ">=", "not less than": ">=",
    "a minimum of": ">=", "up to": "<=", "at most": "<=", "no more than": "<=",
    "as many as": "<=", "as much as": "<=", "not more than": "<=", "a maximum of": "<=",
    "fewer than": "<", "less than": "<", "under": "<", "below": "<",
    "понад": ">", "більш ніж": ">", "більше": ">", "більш як": ">", "более": ">", "больше": ">",
    "свыше": ">", "щонайменше": ">=", "не менше": ">=", "не менее": ">=", "минимум": ">=",
    "як мінімум": ">=", "как минимум": ">=", "по меньшей мере": ">=", "до": "<=",
    "ниже": "<", "нижче": "<", "выше": ">", "вище": ">",
    "не вище": "<=", "не выше": "<=", "не більш як": "<=", "не більше ніж": "<=", "максимум": "<=",
    "не более чем": "<=", "не больше": "<=", "щонайбільше": "<=", "принаймні": ">=",
    "хотя бы": ">=", "по крайней мере": ">=", "не менш як": ">=", "не меньше": ">=",
    "більше ніж": ">", "более чем": ">", "больше чем": ">", "больше, чем": ">", "менш як": "<",
    "менш ніж": "<", "менше ніж": "<", "менее чем": "<", "меньше чем": "<",
    "не більше": "<=", "не более": "<=", "менше": "<", "менее": "<", "меньше": "<",
}  # fmt: skip
APPROXIMATE = frozenset(
    """
    about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|circa
    approx|just over|just under|near|nearing|another estimated|близько|приблизно|майже|около
    примерно|почти|порядка|орієнтовно|ориентировочно|трохи більше|трохи менше|чуть больше|чуть более
    чуть менее|десь|приблизительно
    """.replace("\n", "|").replace("    ", "").split("|")
) - {""}  # fmt: skip
MONEY_LETTERS = {
    "r": "ZAR", "n": "NGN", "k": "ZMW", "p": "PHP", "rp": "IDR", "rm": "MYR", "sh": "KES",
    "ksh": "KES", "tsh": "TZS", "ush": "UGX", "tk": "BDT", "gh": "GHS", "ghs": "GHS", "gh¢": "GHS",
    "gh₵": "GHS", "php": "PHP", "rs": "INR", "ps": "GBP", "dkr": "DKK", "skr": "SEK", "nkr": "NOK",
}  # fmt: skip
"""Letters that mean money glued before a number: "N40m"."""
CURRENCIES = {
    "₦": "NGN", "₱": "PHP", "₫": "VND", "₵": "GHS", "₸": "KZT", "₾": "GEL", "৳": "BDT",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH", "₽": "RUB", "us$": "USD",
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pounds": "GBP",
    "rubles": "RUB", "roubles": "RUB", "hryvnias": "UAH", "hryvnia": "UAH", "yen": "JPY",
    "yuan": "CNY", "rupees": "INR", "francs": "CHF", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "₹": "INR", "rs": "INR", "inr": "INR", "chf": "CHF", "uah": "UAH", "pln": "PLN", "czk": "CZK",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "huf": "HUF", "ron": "RON", "cny": "CNY",
    "jpy": "JPY", "₺": "TRY", "₩": "KRW", "₪": "ILS", "zloty": "PLN", "zlotys": "PLN",
    "zlotych": "PLN", "kronor": "SEK", "forints": "HUF", "forint": "HUF", "koruna": "CZK",
    "shekels": "ILS", "reais": "BRL", "ringgit": "MYR", "baht": "THB", "naira": "NGN",
    "rand": "ZAR", "lira": "TRY", "liras": "TRY", "hryvnyas": "UAH", "renminbi": "CNY",
    "злотих": "PLN", "злотых": "PLN", "юаней": "CNY", "юанів": "CNY", "фунтів": "GBP",
    "доларів": "USD", "долларов": "USD", "євро": "EUR", "евро": "EUR", "гривень": "UAH",
    "грн": "UAH", "гривен": "UAH", "гривні": "UAH", "гривня": "UAH", "гривню": "UAH",
    "гривнею": "UAH", "гривны": "UAH", "гривна": "UAH", "гривнях": "UAH", "рубль": "RUB",
    "рубля": "RUB", "рублі": "RUB", "рубли": "RUB", "рублях": "RUB", "рублями": "RUB",
    "долар": "USD", "долара": "USD", "долари": "USD", "доллар": "USD", "доллара": "USD",
    "доллары": "USD", "фунтов": "GBP", "фунти": "GBP", "фунта": "GBP", "крон": "CZK",
    "злотий": "PLN", "злотый": "PLN", "иен": "JPY", "єн": "JPY", "лир": "TRY", "лір": "TRY",
    "тенге": "KZT", "рублей": "RUB", "руб": "RUB", "рублів": "RUB",
}  # fmt: skip
MONEY_CODES = {
    **{code: code for code in word_set("money codes")},
    "Tk": "BDT", "Rp": "IDR", "Rs": "INR", "RM": "MYR", "KSh": "KES", "Ksh": "KES", "Sh": "KES",
    "USh": "UGX", "TSh": "TZS", "GH": "GHS", "Dh": "AED", "Dhs": "AED", "RMB": "CNY",
}  # fmt: skip
"""Codes and letters of money before or behind a number with a blank: "AED 4 million"."""
PERCENT = frozenset({"%", "percent", "per cent", "percentage points", "pc", "відсотків",
                     "відсотка", "процентов", "процента", "процентів"})  # fmt: skip
STATES = word_set("states")
"""Words that stand for the people or things they befell: "30 wounded"."""
CASUALTY = word_set("casualty") | {"постраждалих", "постраждалі", "пострадавших", "пострадавшие"}
EQUIPMENT = word_set("equipment")
STOPPERS = word_set("stoppers")
"""A counted noun phrase ends before these."""
NOUN_BEFORE = word_set("noun before")
NAME_HEADS = word_set("name heads")
TIME_UNITS = word_set("time units")
CLOCK = word_set("clock")
LOSS_WORDS = word_set("loss words") | word_set("suffered losses")
