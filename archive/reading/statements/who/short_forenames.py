"""Given names and what they are called for short: "*Bill*" is William, "*Kate*" Katherine."""

_SHORT = {
    "abby": "abigail", "al": "alan albert alfred alexander", "alex": "alexander alexandra alexis",
    "andy": "andrew", "ange": "angela", "archie": "archibald", "barb": "barbara",
    "bella": "isabella", "ben": "benjamin", "bernie": "bernard bernadette", "bert": "albert robert",
    "beth": "elizabeth bethany", "betty": "elizabeth", "bill": "william", "billy": "william",
    "bob": "robert", "bobby": "robert", "brad": "bradley", "cathy": "catherine",
    "charlie": "charles charlotte", "chris": "christopher christine christina christian",
    "chuck": "charles", "cindy": "cynthia", "connie": "constance", "dan": "daniel",
    "danny": "daniel", "dave": "david", "deb": "deborah", "debbie": "deborah", "dick": "richard",
    "dom": "dominic", "don": "donald", "doug": "douglas", "drew": "andrew", "ed": "edward edwin",
    "eddie": "edward edwin", "ellie": "eleanor ellen", "frank": "francis franklin",
    "fred": "frederick alfred", "gabe": "gabriel", "geoff": "geoffrey", "gerry": "gerald gerard",
    "greg": "gregory", "hank": "henry", "harry": "henry harold", "jack": "john",
    "jackie": "jacqueline", "jake": "jacob", "jeff": "jeffrey", "jen": "jennifer",
    "jenny": "jennifer", "jerry": "gerald jerome jeremy", "jess": "jessica", "jim": "james",
    "jimmy": "james", "jo": "joanna joanne josephine", "joe": "joseph", "joey": "joseph",
    "johnny": "john", "jon": "jonathan", "josh": "joshua", "judy": "judith",
    "kate": "katherine catherine kathryn", "kath": "katherine kathleen",
    "kathy": "katherine kathleen", "katie": "katherine catherine", "ken": "kenneth",
    "kim": "kimberly", "larry": "lawrence laurence", "len": "leonard", "leo": "leonard leopold",
    "lexi": "alexandra", "liz": "elizabeth", "lizzie": "elizabeth", "lou": "louis louise",
    "maggie": "margaret", "mandy": "amanda", "matt": "matthew", "max": "maximilian maxwell",
    "meg": "margaret megan", "mel": "melanie melissa", "mick": "michael", "mike": "michael",
    "mo": "mohammed mohamed maureen", "molly": "mary", "nat": "nathan nathaniel natalie",
    "nate": "nathan nathaniel", "ned": "edward", "nick": "nicholas", "nicky": "nicholas nicola",
    "pam": "pamela", "pat": "patrick patricia", "patty": "patricia", "peggy": "margaret",
    "pete": "peter", "phil": "philip phillip", "ray": "raymond", "rich": "richard",
    "rick": "richard", "rob": "robert", "robbie": "robert", "ron": "ronald", "ronnie": "ronald",
    "ross": "rosslyn", "russ": "russell", "sally": "sarah", "sam": "samuel samantha",
    "sandy": "sandra alexander", "sasha": "alexander alexandra", "seb": "sebastian",
    "shelly": "michelle", "stan": "stanley", "steph": "stephanie", "steve": "stephen steven",
    "sue": "susan suzanne", "suzie": "susan suzanne", "ted": "edward theodore", "terry": "terence",
    "theo": "theodore", "tim": "timothy", "toby": "tobias", "tom": "thomas", "tommy": "thomas",
    "tony": "anthony antony", "trish": "patricia", "val": "valerie", "vicky": "victoria",
    "vince": "vincent", "viv": "vivian vivienne", "wes": "wesley", "will": "william",
    "zach": "zachary", "zack": "zachary",
}  # fmt: skip


def are_one_forename(one: str, other: str) -> bool:
    """Tell whether one given name (small letters) is short for the other."""
    return other in _SHORT.get(one, "").split() or one in _SHORT.get(other, "").split()
