"""The words that say that somebody else says so: verbs, nouns, and what reports count as.

Each verb line: forms : reported-as : how it takes what is said. ``s`` a clause with or without
"that", or speech; ``w`` only a clause with "that", or speech; ``v`` only with "that"; ``q`` only
speech, for a demand asserts nothing; ``n`` a noun phrase; ``t`` a hearer first ("told reporters
that"); ``h`` as ``s``, of who hears it ("the court heard"); ``a``, ``b`` and ``d`` somebody or
something with "of", "for" or "to" ("accused Y of Z"). Values of reported-as are the domain's.
"""

from dataclasses import dataclass
from functools import cache

from archive.reading.words.word_sets import word_set

_VERBS = """
say says said saying:other:s
claim claims claimed claiming:claimed:sn
state states stated stating:other:s
announce announces announced announcing:other:sn
report reports reported reporting:other:sn
tell tells told telling:other:t
add adds added adding:other:s
note notes noted noting:other:s
confirm confirms confirmed confirming:confirmed:sn
acknowledge acknowledges acknowledged acknowledging:confirmed:sn
admit admits admitted admitting:confirmed:sn
concede concedes conceded conceding:confirmed:s
verify verifies verified verifying:confirmed:wn
deny denies denied denying:denied:wn
reject rejects rejected rejecting:denied:n
dismiss dismisses dismissed dismissing:denied:n
debunk debunks debunked debunking:denied:n
refute refutes refuted refuting:denied:n
dispute disputes disputed disputing:denied:n
warn warns warned warning:warned:sno
caution cautions cautioned cautioning:warned:s
fear fears feared fearing:warned:s
threaten threatens threatened threatening:warned:w
estimate estimates estimated estimating:estimated:sn
believe believes believed believing:estimated:s
think thinks:estimated:s
thought:estimated:v
reckon reckons reckoned reckoning:estimated:s
assess assesses assessed assessing:estimated:s
calculate calculates calculated calculating:estimated:sn
predict predicts predicted predicting:estimated:sn
forecast forecasts forecasted forecasting:estimated:sn
project projects projected projecting:estimated:sn
expect expects expected expecting:estimated:wn
suspect suspects suspected suspecting:estimated:sn
speculate speculates speculated speculating:estimated:w
suggest suggests suggested suggesting:estimated:w
record records recorded recording:recorded:n
register registers registered registering:recorded:n
document documents documented documenting:recorded:wn
tally tallies tallied tallying:recorded:n
count counts counted counting:recorded:n
log logs logged logging:recorded:n
list lists listed listing:recorded:n
allege alleges alleged alleging:claimed:s
assert asserts asserted asserting:claimed:s
contend contends contended contending:claimed:s
insist insists insisted insisting:claimed:s
maintain maintains maintained maintaining:claimed:sn
boast boasts boasted boasting:claimed:w
argue argues argued arguing:claimed:s
accuse accuses accused accusing:claimed:a
blame blames blamed blaming:claimed:b
attribute attributes attributed attributing:claimed:d
link linked linking:claimed:d
charge charges charged charging:claimed:w
declare declares declared declaring:other:sn
disclose discloses disclosed disclosing:other:w
reveal reveals revealed revealing:other:s
conclude concludes concluded concluding:other:s
comment comments commented commenting:other:w
explain explains explained explaining:other:s
emphasize emphasizes emphasized emphasise emphasises emphasised emphasizing:other:s
stress stresses stressed stressing:other:s
underline underlines underlined underlining:other:w
underscore underscores underscored:other:w
mention mentions mentioned mentioning:other:w
observe observes observed observing:other:w
promise promises promised promising:other:sn
pledge pledges pledged pledging:other:sn
consider considers considered considering:estimated:wn
vow vows vowed vowing:other:s
recall recalls recalled recalling:other:wn
remark remarks remarked:other:s
remind reminds reminded:other:t
repeat repeats repeated:other:w
reiterate reiterates reiterated reiterating:other:s
reply replies replied:other:w
respond responds responded:other:w
testify testifies testified testifying:other:s
tweet tweets tweeted tweeting:other:s
post posts posted posting:other:w
write writes wrote writing:other:s
inform informs informed informing:other:t
assure assures assured assuring:other:t
reassure reassures reassured reassuring:other:t
notify notifies notified notifying:other:t
signal signals signaled signalled:other:w
hint hints hinted:other:w
indicate indicates indicated indicating:other:w
show shows showed shown showing:other:w
find finds found:other:w
joke jokes joked:other:w
quip quips quipped:other:w
continue continues continued:other:q
rule rules ruled:other:w
determine determines determined determining:other:w
discover discovers discovered discovering:other:v
uncover uncovers uncovered:other:v
ascertain ascertains ascertained:other:w
establish established:other:v
certify certifies certified:confirmed:w
advise advises advised advising:other:t
concur concurs concurred:other:w
protest protests protested protesting:claimed:w
object objected:claimed:w
demonstrate demonstrates demonstrated:other:v
highlight highlights highlighted highlighting:other:v
flag flags flagged:warned:v
relay relays relayed relaying:other:v
intimate intimated:other:v
foresee foresees foresaw:estimated:wn
anticipate anticipates anticipated anticipating:estimated:wn
envisage envisages envisaged:estimated:wn
bemoan bemoans bemoaned:claimed:v
decry decries decried:claimed:v
theorise theorised:estimated:w
specify specifies specified specifying:other:w
stipulate stipulates stipulated:other:w
profess professes professed:claimed:w
point points pointed pointing:other:s
confide confides confided confiding:other:s
lament laments lamented lamenting:other:s
muse muses mused:other:s
counter counters countered:claimed:s
retort retorts retorted:claimed:s
worry worries worried:warned:w
hope hopes hoped:estimated:w
grumble grumbles grumbled:claimed:w
marvel marvels marvelled:other:w
swear swears swore:claimed:w
attest attests attested:confirmed:w
guess guesses guessed:estimated:s
theorise theorises theorised theorize theorizes theorized:estimated:w
exclaim exclaims exclaimed:other:s
shout shouts shouted:other:w
whisper whispers whispered whispering:other:w
understands:other:w
hear hears heard hearing:other:h
complain complains complained complaining:claimed:sn
rue rues rued:claimed:v
gather gathers gathered:other:v
learn learns learned learnt:other:v
corroborate corroborates corroborated corroborating:confirmed:wn
opine opines opined:other:s
aver avers averred:claimed:s
reason reasoned:other:w
proclaim proclaims proclaimed proclaiming:other:w
recount recounts recounted recounting:other:wn
clarify clarifies clarified clarifying:other:s
profess professes professed:claimed:w
surmise surmises surmised:estimated:s
imply implies implied implying:estimated:v
posit posits posited positing:estimated:w
hypothesise hypothesises hypothesised hypothesize hypothesizes hypothesized:estimated:w
agree agrees agreed agreeing:other:v
accept accepts accepted accepting:confirmed:v
feel feels felt:estimated:v
doubt doubts doubted doubting:denied:v
regret regrets regretted:other:v
read reads:other:q
urge urges urged urging:other:q
demand demands demanded demanding:other:q
plead pleads pleaded pleading:claimed:w
appeal appeals appealed:other:q
reflect reflects reflected:other:q
elaborate elaborates elaborated:other:w
interject interjects interjected:other:w
snap snaps snapped:other:q
shoot shoots shot:other:q
hit hits:other:q
fire fires fired:other:q
chime chimes chimed:other:q
blurt blurts blurted:other:q
shrug shrugs shrugged:other:q
smile smiles smiled:other:q
rage rages raged:claimed:w
hold holds held:other:v
laugh laughs laughed:other:q
sigh sighs sighed:other:w
cry cries cried:other:w
fume fumes fumed fuming:claimed:w
muttering muttered:other:w
murmuring murmured:other:q
yelling yelled:other:w
screaming screamed:other:w
sobbing sobbed:other:q
scoffing scoffed:other:w
thundering thundered:other:w
groaning groaned:other:w
gushing gushed:other:w
chuckling chuckled:other:q
wailing wailed:other:q
roaring roared:other:q
crowing crowed:other:w
gloating gloated:other:w
fretting fretted:other:w
griping griped:other:w
hissing hissed:other:q
ranting ranted:other:w
enthusing enthused enthuses:other:q
confess confesses confessed confessing:confirmed:w
divulge divulges divulged divulging:other:w
affirm affirms affirmed affirming:confirmed:w
reaffirm reaffirms reaffirmed reaffirming:confirmed:w
reassert reasserts reasserted:claimed:w
brag brags bragged bragging:claimed:w
infer infers inferred:estimated:w
deduce deduces deduced:estimated:w
postulate postulates postulated:estimated:w
insinuate insinuates insinuated:claimed:w
restate restates restated restating:other:w
submit submitted:claimed:v
alerting alerted:warned:t
messaging messaged:other:t
assume assumes assumed assuming:estimated:v
conjecture conjectures conjectured:estimated:w
decree decrees decreed:other:v
guarantee guarantees guaranteed guaranteeing:other:v
recognise recognises recognised recognize recognizes recognized:confirmed:v
remember remembers remembered:other:v
preach preaches preached preaching:claimed:v
volunteer volunteered volunteering:other:v
convey conveys conveyed conveying:other:v
communicate communicates communicated:other:v
articulate articulates articulated:other:v
blog blogs blogged blogging:other:w
chant chants chanted chanting:other:w
echo echoes echoed echoing:other:q
radioing radioed:other:w
texting texted:other:t
emailing emailed:other:t
"""
NOUN_CUES = {
    "claim": "claimed", "claims": "claimed", "allegation": "claimed", "allegations": "claimed",
    "accusation": "claimed", "accusations": "claimed", "assertion": "claimed",
    "assertions": "claimed", "report": "other", "reports": "other", "statement": "other",
    "statements": "other", "warning": "warned", "warnings": "warned", "estimate": "estimated",
    "estimates": "estimated", "denial": "denied", "denials": "denied", "suggestion": "estimated",
    "suggestions": "estimated", "announcement": "other", "confirmation": "confirmed",
    "assessment": "estimated", "rumors": "claimed", "rumours": "claimed", "fears": "warned",
    "suspicion": "estimated", "suspicions": "estimated", "speculation": "estimated",
    "vow": "other", "vows": "other", "pledge": "other", "promise": "other",
    "belief": "estimated", "conclusion": "other", "forecast": "estimated",
    "concern": "warned", "concerns": "warned", "argument": "claimed", "arguments": "claimed",
    "complaint": "claimed", "complaints": "claimed", "prediction": "estimated",
    "predictions": "estimated", "admission": "confirmed", "assurance": "other",
    "assurances": "other", "insistence": "claimed", "comments": "other", "remarks": "other",
    "contention": "claimed",
    "confidence": "estimated", "opinion": "estimated", "alarm": "warned",
    "view": "other", "findings": "other",
    "finding": "other", "conclusions": "other",
}  # fmt: skip
SOURCE_NOUNS = word_set("source nouns")
"""Things that speak for whoever made them: "figures from the ministry"."""
SHOWING = word_set("showing")
PASSIVE = {
    "believed": "estimated", "thought": "estimated", "reported": "other", "said": "other",
    "estimated": "estimated", "alleged": "claimed", "claimed": "claimed", "feared": "warned",
    "understood": "other", "rumored": "claimed", "rumoured": "claimed", "considered": "estimated",
    "expected": "estimated", "presumed": "estimated", "suspected": "estimated",
    "known": "confirmed", "forecast": "estimated", "projected": "estimated",
    "predicted": "estimated", "anticipated": "estimated", "confirmed": "confirmed",
    "speculated": "estimated",
}  # fmt: skip
AGENT_PASSIVE = word_set("agent passive")
ADVERBS = {"reportedly": "other", "allegedly": "claimed", "purportedly": "claimed",
           "supposedly": "claimed"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its base form, what it reports as, and how it takes its words."""

    base: str
    reported_as: str
    takes: str


@cache
def verb_forms() -> dict[str, Verb]:
    """Return every form of every verb of saying."""
    table: dict[str, Verb] = {}
    for line in _VERBS.strip().splitlines():
        forms, reported_as, takes = line.split(":")
        words = forms.split()
        verb = Verb(words[0], reported_as, takes)
        table.update(dict.fromkeys(words, verb))
    return table
