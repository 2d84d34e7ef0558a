"""A line or sentence -> whether it is the page's furniture: appeals, forms, notices, promos, credits.

Judged by what such words do (address the reader, sell, ask for consent, credit an author), never by an outlet.
A sentence that opens with a quotation mark is somebody's words and never furniture.
"""

from functools import cache

import regex

from tracker.sources import parse_published

_FLAGS = regex.VERBOSE | regex.IGNORECASE
_QUOTE = "“\"«„‘'"

# A line that is nothing else: "Advertisement", "Read more", "3h ago", "Share this article"
_LABELS = r"""
    advertise?ments? | ads? | sponsored(?:\scontent)? | promoted | expand | collapse | share |
    share\sthis(?:\s\w+)? | share\son\s\w+
  | (?:\d+\s)?comments? | print | e-?mail(?:\sthis)? | copy(?:\slink)? | link\scopied | save | bookmark | menu |
  search | close | loading | home
  | subscribe(?:\snow)? | sign\s(?:up|in) | log\s?in | register | donate | support\sus | contact\sus | about\sus |
  follow(?:\sus)? | newsletters?
  | read\s(?:more|next|also|full\sstory|the\sfull\sstory|on) | see\salso | more | more\s(?:news|stories|details) |
  show\s(?:more|less) | load\smore | view\s(?:all|more|comments)
  | related(?:\s(?:articles?|stories|news|topics|content|links))? | recommended(?:\s(?:for\syou|stories|reading))?
  | trending(?:\snow)? | most\s(?:read|popular|viewed)
  | top\sstories | latest(?:\snews)? | tags? | topics? | gallery | photos? | videos? | watch(?:\slive|\snow)? |
  play | listen | live | on\sair | breaking(?:\snews)?
  | skip\s(?:to|past)\s.{1,60} | back\sto\stop | end\sof\s.{1,40} | after\snewsletter\spromotion |
  story\scontinues\s?(?:below)?(?:\sadvertisement)?
  | (?:article|story|scroll|text)\s(?:continues|to\scontinue)\b.{0,60} | facebook | twitter | x | telegram |
  whatsapp | instagram | youtube | linkedin | reddit
  | getty\simages | reuters | afp | ap(?:\sphoto)? | epa | file\sphoto | image\s(?:caption|source).{0,80} |
  cookie\s(?:settings|policy) | privacy\spolicy | terms\sof\s(?:use|service)
  | \d{1,2}\s?(?:s|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?)\s(?:ago|read) | updated? | author
"""

# The sentence starts by telling the reader to do something with the page.
_IMPERATIVES = r"""
    (?:please\s)? (?:
    click\s(?:here|on|the\slink|to)\b | tap\s(?:here|to)\b
  | sign\sup\s(?:to|for|now|here|today|and|with\sus|free)\b | sign\sin\sto\b | log\sin\sto\b |
  register\s(?:now|here|for\sfree|to\s(?:read|continue|comment))\b
  | subscribe\s(?:to|now|today|here|for|and)\b | unsubscribe\b
  |
  join\s(?:us|our|the\s(?:conversation|discussion|debate)|thought-provoking|over\s[\d,.]+\s(?:subscribers|readers))\b
  |
  follow\s(?:us|our|the\slatest|live\supdates|along|@\w+|\w{2,20}\son\s(?:twitter|x|telegram|facebook|instagram|google|youtube|whatsapp))\b
  | download\s(?:our|the|now)\b.{0,60} | install\s(?:our|the)\s.{0,30}\bapp
  |
  get\s(?:our|the\s(?:latest|news|day|app|best|top|\w+\s(?:\w+\s)?app)|breaking|updates|alerts|unlimited|notified|your\sfree|all\sthe\slatest|more\sfrom)\b
  |
  read\s(?:more|also|next|on|here|our|this|the\s(?:full|original|rest|latest))\b(?:\s?[:|]|\s?$|\s(?:about|on|from|at|here|in|of|stories|news|coverage|analysis|report|article|story|original)\b)
  | see\s(?:also|more|the\s(?:video|original|gallery|full)|our|here)\b |
  view\s(?:the\sgallery|more|all|comments|original)\b | check\sout\b
  | watch\s?: | watch\s(?:the\s(?:video|full)|more|now|live|our|below|here)\b | listen\s?: |
  listen\s(?:to\s(?:our|the\s.{0,40}podcast)|here|now)\b
  | donate\b | (?:make\sa|consider\s(?:a|making\sa))\sdonation\b | contribute\s(?:now|today|to\sour)\b |
  become\s(?:a|our)\s(?:\w+\s)?(?:member|supporter|subscriber|patron)\b
  | support\s(?:us|our|independent\s\w*journalism|quality|(?:the\s)?\w+(?:’s|'s)?\s(?:journalism|work\sfrom))\b |
  help\s(?:us|support\sour|fund\sour)\b | buy\sus\sa\b
  | enter\syour\b | send\s(?:us|your|an\se?-?mail\sto)\b | e-?mail\sus\b |
  contact\s(?:us|our|the\s(?:author|newsroom))\b | tell\sus\b | let\sus\sknow\b | leave\sa\scomment\b
  | submit\s(?:your|a\s(?:question|comment|letter))\b | ask\s(?:a\squestion|us|our)\b | post\sa\scomment\b |
  share\s(?:this|your|on|with)\b | like\sus\b | stay\s(?:tuned|up\sto\sdate|informed|connected|with\sus)\b
  | skip\s(?:to|past)\b | scroll\s(?:down|to|for)\b | start\syour\b | try\s(?:it|for\sfree|our)\b |
  want\sto\s(?:bookmark|read|get|know|learn|support|receive|comment|join)\b.{0,120}\?
  | don[’']t\smiss\b | never\smiss\b | find\s(?:out\smore|us\son|more\s(?:on|at|about))\b |
  accept\s(?:all|cookies)\b | manage\s(?:your|cookie|preferences)\b
  | allow\s(?:notifications|.{1,30}\scontent\?) | enable\s(?:javascript|notifications|cookies)\b |
  turn\son\snotifications\b | review\syour\sdetails\b | create\s(?:a\sfree|an|your)\s(?:\w+\s)?account\b
  |
  you\scan\s(?:also\s)?(?:read|find|watch|follow|see|subscribe|sign\sup|support|unsubscribe)\b.{0,80}\b(?:here|on|at|in\sour|our|below|us|to|any\stime)\b
  )
"""

# A credit, a notice or an invitation by its first words.
_OPENERS = r"""
    (?:authors?|sources?)\s?/\s?(?:authors?|sources?)\s?: | authors?\s?:\s |
    sources?\s?:\s(?!.{0,200}\b(?:killed|wounded|injured|troops|drones?|missiles?)\b)
  |
  (?:\()?(?:additional\s|edited\s|further\s)?(?:reporting|writing|editing|compiled|edited|translated|written|translation)\s(?:by|from)\s\p{L}
  |
  (?:photos?|images?|photographs?|pictures?|credits?|illustrations?|graphics?|videos?|copyright|tags|topics|keywords|categor(?:y|ies)|filed\sunder)\s?(?::|by\s|©)
  | ©|\(c\)\s?\d{4} | copyright\b | all\srights\sreserved
  | reprinted\sfrom | republished\s(?:from|with) | reproduced\s(?:from|with) | originally\spublished
  |
  this\s(?:article|story|piece|report|post|essay|column|video|content|page|site|website|form)\s(?:was|is|has\sbeen|first|originally|also|may|uses|contains|requires|appeared)\s.{0,40}(?:publish|appear|updat|translat|produc|provid|edit|load|cookie|javascript|correct|part\sof|available|protected|reproduc|licen[cs]ed|embed|display)
  | (?:the\s)?(?:views|opinions)\s(?:and\s\w+\s)?expressed | the\sopinions?\s(?:in|of)\sthis
  | other\stopics\sof\sinterest | more\s(?:on\sthis|from\s(?:our|the\sauthor|this)) | related\s?: |
  recommended\s?: | also\sread\s?: | read\s(?:more|also)\s?:
  |
  if\syou(?:[’']d|\swould|\shave|[’']ve|\swant|\swish|\sprefer|\senjoy|\slike\b|\sfound|\svalue|\sbelieve\sin|\sread).{0,60}\b(?:submit|comment|question|newsletter|article|story|e-?mail|subscrib|journalis|tip|contact|read\smore|letter|response|support|click|donat)
  | do\syou\shave\s(?:an?\s(?:opinion|question|story|tip|comment|view)|any\s(?:questions|information)|information)
  | have\syou\s(?:been\saffected|got\sa\s(?:story|question)) |
  are\syou\s(?:in|affected|a)\b.{0,60}\?\s?(?:tell|contact|get\sin\stouch)
  |
  to\s(?:use\sthis\sform|view\sthis|comment\son|continue\sreading|read\sthe\s(?:full|rest)|see\sthis|display\sthis|load\sthis|unsubscribe|support\sour|get\sthe\slatest|receive\sour|sign\sup)\b
  |
  (?:we|our\ssite|this\s(?:web)?site|our\spartners)\s(?:and\sour\spartners\s)?(?:uses?|need|require|set|store|ask)\s(?:your\s(?:consent|permission)|cookies|google|a\snumber\sof\sdifferent|tracking|javascript)
  |
  (?:your\s(?:generous\s|financial\s)?(?:support|donation|contribution|subscription|gift|membership|help)s?)\s(?:today\s)?(?:helps?|allows?|enables?|makes?|keeps?|funds?|ensures?|means?|will|is)\s(?:to\s)?(?:us\b|our\b|all\sthe\sdifference|it\spossible|a\s(?:real\s|huge\s|big\s)?difference\sto\sour|possible|keep|help|vital\sto\sour|what\skeeps)
  |
  our\s(?:journalis\w+|reporting|newsroom|reporters|team\sof\s(?:reporters|journalists)|subscribers|readers|newsletters?|podcast|app|independent\s\w+)\b.{0,120}\b(?:you|your|readers?|support|donat|subscri|free|fund|inbox|depend|rel(?:y|ies)|possible|here)\b
  | by\s(?:signing\sup|subscribing|clicking|continuing\sto|entering\syour|submitting|registering|using\sthis)\b
  | (?:newsletters|e-?mails)\smay\scontain | for\smore\sinformation\s(?:see|visit|read|about\show\swe)\sour |
  privacy\s(?:notice|policy) | terms\s(?:of|and)\s(?:service|use|conditions)
  | (?:you\s(?:will|can|may)\s(?:now\s)?(?:receive|unsubscribe)) |
  thank\syou\sfor\s(?:reading|subscribing|signing|your\s(?:support|subscription)) |
  your\s(?:browser|e-?mail\saddress|subscription|account|privacy|inbox|consent)\b
  | (?:this\s)?(?:story|article)\scontinues | dear\sreaders? | note\sto\sreaders | editor[’']?s?[’']?\snote\s?: |
  after\snewsletter\spromotion
"""

# Words that stand nowhere but in furniture.
_ANYWHERE = r"""
    \b(?: (?:use|uses|using|set|sets|accept|store|reject|manage)\s(?:of\s)?(?:all\s|third[-
    ]party\s|essential\s|optional\s)?cookies | cookie\s(?:policy|settings|preferences|consent)
  | (?:enable|have|need|requires?)\sjavascript | javascript\s(?:is\s)?(?:enabled|disabled|required) | recaptcha
  | privacy\s(?:policy|notice) | terms\s(?:of\s(?:service|use)|and\sconditions) | (?:to|in)\syour\sinbox |
  newsletters?\smay\scontain | newsletter\spromotion
  |
  (?:free|weekly|daily|our|morning|evening)\s(?:\w+\s)?newsletters?\s?(?:$|[-–—:!.]|here|today|now|for|and\sget|to\sget)
  | quality\sjournalism | with\spaywalls? | behind\sa\spaywall
  | your\sdonation | click\shere | (?:please|simply)\sclick\b | all\srights\sreserved |
  may\snot\sbe\s(?:published,\s)?(?:broadcast|reproduced|republished|rewritten|redistributed) |
  contributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)
  | (?:sign|signing)\sup\s(?:to|for)\s(?:our|the|this|a)\s(?:\w+\s){0,3}(?:newsletter|alerts|e-?mails|briefing) |
  do\snot\snecessarily\s(?:reflect|represent)
  | (?:is|are)\s(?:the\s(?:author|writer)s?[’']?s?\sown|those\sof\sthe\s(?:author|writer)|the\sauthor[’']?s) |
  considered\sfor\spublication )
"""

# Furniture whose whole line belongs to it: teasers of other stories.
_TEASER_LINE = r"""
    (?:other\stopics\sof\sinterest | related\s?(?:articles?|stories|topics|news|reading)?\s?: |
    (?:also\s)?read(?:\s(?:more|also|next|on))?\s?[:|] | see\salso\s?: |
    more\s(?:on\sthis\sstory|on\sthis\stopic|from\sthis\sauthor)
  | recommended(?:\s(?:reading|stories|articles))?\s?: | watch\s?: | listen\s?: | skip\spast\snewsletter |
  in\scase\syou\smissed\sit\s?: | editor[’']?s\spicks?\b | don[’']t\smiss\s?: | trending\s?: | most\sread\s?:)
"""

# A person's line: "Ann Lee is a columnist for the paper", "By Ann Lee in Kyiv", "From our man in Kyiv"
_BIO = regex.compile(
    r"\p{Lu}[\p{L}\s.'’-]{3,60}\s(?:is|was)\s(?:an?|the|our|\p{Lu}[\p{L}\s'’-]{2,40}[’']s?)\s[^.]{0,80}\b(?:columnist|correspondent|reporter|editor|contributor|staff\swriter|journalist\s(?:for|at|with|based)|freelance\s\w+)\b[^.]{0,80}\.?"
)
_BYLINE = regex.compile(
    r"(?:By|BY|From|Words\sby|Story\sby)\s(?:the\s)?\p{Lu}[\p{L}.'’-]{1,30}(?:[\s,&]{1,3}(?:and\s|in\s|for\s|at\s)?\p{Lu}[\p{L}.'’-]{0,30}){1,6}"
)
# "Published 11 Nov 2024", "Updated at 14.15 GMT", "Last modified on Mon 11 Nov 2024"
_TIME_LINE = regex.compile(
    r"(?:first\s|last\s)?(?:published|updated?|modified|posted)\b[^.!?]{0,20}\d[^!?]{0,60}", regex.I
)
# Words that make a sentence a report of the conflict; weak signs of furniture then do not count.
_REPORT = regex.compile(
    r"\b(?:killed|dead|died|wounded|injured|casualties|troops|soldiers|missiles?|drones?|shelling|strikes?|attack(?:s|ed)?|shot\sdown|destroyed|damaged|"
    r"billion|million|tanks|prisoners|evacuated|refugees|army|forces|ministry|governor)\b",
    regex.I,
)
# Words of an outlet about itself, met in appeals for money
_SELF = regex.compile(
    r"\b(?:journalis[mt]s?|reporters?|reporting|newsroom|readers?|donations?|paywalls?|subscri\w+|our\s(?:work|story|coverage|team|mission)|documentary|"
    r"we\s(?:believe|know|choose|rely|depend|need)|support(?:ers)?|messaging|tell\sthe\sstory|on\sthe\sground)\b",
    regex.I,
)
_APPEAL = regex.compile(
    r"\byour\s(?:\w+\s)?(?:support|donation|contribution|subscription|gift|membership)s?\b|\b(?:support|donate|contribute)\s(?:us|our|to\sour)\b|\bquality\sjournalism\b",
    regex.I,
)


_DIGIT = regex.compile(r"\d")
_SAID = regex.compile(r"[,”\"’]\s?(?:\p{L}+\s){0,4}(?:said|says|told|wrote|added|urged)\b")
# One of these stands in everything that _ANYWHERE matches: a cheap test before the dear one.
_TRIGGERS = (
    "cookie", "javascript", "captcha", "privacy", "terms", "inbox", "newsletter", "journalism", "paywall", "donation", "click",
    "reserved", "contributed", "may not be", "signing up", "sign up", "necessarily", "author", "writer", "those of", "publication",
)  # fmt: skip


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    written = {
        "labels": rf"(?:{_LABELS})\s?[.!:]?",
        "imperatives": _IMPERATIVES,
        "openers": _OPENERS,
        "anywhere": _ANYWHERE,
        "teaser": _TEASER_LINE,
    }
    return {name: regex.compile(pattern, _FLAGS) for name, pattern in written.items()}


def is_furniture_line(line: str) -> bool:
    """Tell whether the line as a whole is furniture: a label, credit, byline, time line or teaser of another story.

    >>> is_furniture_line("ADVERTISEMENT"), is_furniture_line("Three drones fell on Odesa.")
    (True, False)
    """
    bare = line[:300].strip(" \t\u00a0*_>•[]()|-–—.!:…»")
    if not bare:
        return len(line) < 300
    if len(bare) <= 80 and _patterns()["labels"].fullmatch(bare):
        return True
    if len(line) <= 200 and (_BIO.fullmatch(line) or _BYLINE.fullmatch(line) or _TIME_LINE.fullmatch(line)):
        return True
    if len(bare) <= 60 and _DIGIT.search(bare) and parse_published(bare):
        return True
    return _patterns()["teaser"].match(bare) is not None


def is_furniture_sentence(sentence: str) -> bool:
    """Tell whether a sentence is furniture: it tells the reader to act on the page, credits, or sells.

    >>> is_furniture_sentence("Sign up to our daily briefing."), is_furniture_sentence("Thousands signed up to fight.")
    (True, False)
    """
    if sentence[:1] in _QUOTE:
        return False
    head = sentence[:420].lstrip(" \t\u00a0*_>•[(|-–—")[:400]
    if len(head) <= 80 and _patterns()["labels"].fullmatch(head):
        return True
    if _patterns()["imperatives"].match(head):
        # "Help us, 300 soldiers wrote": an order inside a report is no order to the reader.
        return not (_REPORT.search(head) and _SAID.search(head))
    low = sentence[:2000].lower()
    triggered = any(trigger in low for trigger in _TRIGGERS) and _patterns()["anywhere"].search(sentence[:2000])
    if not triggered and not _patterns()["openers"].match(head):
        return False
    return not (_DIGIT.search(head) and _REPORT.search(head))


def is_shouted_promo(line: str) -> bool:
    """Tell whether a line in capitals links to another story; short ones are headings."""
    if sum(character.islower() for character in line[:24]) > 3:
        return False
    cased = [character for character in line[:400] if character.isalpha()]
    if len(cased) < 15 or sum(character.isupper() for character in cased) < 0.85 * len(cased):
        return False
    return len(line.split()) >= 6


def is_appeal(line: str) -> bool:
    """Tell whether the line asks the reader for money or support."""
    return line[:1] not in _QUOTE and _APPEAL.search(line[:2000]) is not None


def is_about_the_outlet(line: str) -> bool:
    """Tell whether the line speaks of journalism and readers and reports nothing of a conflict."""
    return _SELF.search(line[:2000]) is not None and not (_DIGIT.search(line) and _REPORT.search(line[:2000]))
