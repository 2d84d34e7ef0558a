"""Words of the page's furniture, as alternatives of patterns: what boilerplate.py judges by.

A space stands for any white space; case does not matter. General words only, no outlet's name.
"""

# A line or sentence that is nothing else: "Advertisement", "Read more", "3h ago", "Share this article"
LABELS = (
    r"advertise?ments?(?: ?[-–—:|] ?(?:scroll|story|article|continue|remove|skip|please|your).{0,40})?",
    r"ads?",
    r"sponsored(?: content)?",
    r"promoted",
    r"expand",
    r"collapse",
    r"share",
    r"share this(?: \w+)?",
    r"share on \w+",
    r"(?:\d+ )?comments?",
    r"print",
    r"e-?mail(?: this)?",
    r"copy(?: link)?",
    r"link copied",
    r"save",
    r"bookmark",
    r"menu",
    r"search",
    r"close",
    r"loading",
    r"home",
    r"subscribe(?: now)?",
    r"sign (?:up|in)",
    r"log ?in",
    r"register",
    r"donate",
    r"support us",
    r"contact us",
    r"about us",
    r"follow(?: us)?",
    r"newsletters?",
    r"read (?:more|next|also|full story|the full story|on)",
    r"see also",
    r"more",
    r"more (?:news|stories|details)",
    r"show (?:more|less)",
    r"load more",
    r"view (?:all|more|comments)",
    r"related(?: (?:articles?|stories|news|topics|content|links))?",
    r"recommended(?: (?:for you|stories|reading))?",
    r"trending(?: now)?",
    r"most (?:read|popular|viewed)",
    r"top stories",
    r"latest(?: news)?",
    r"tags?",
    r"topics?",
    r"gallery",
    r"photos?",
    r"videos?",
    r"watch(?: live| now)?",
    r"play",
    r"listen",
    r"live",
    r"on air",
    r"breaking(?: news)?",
    r"skip (?:to|past) .{1,60}",
    r"back to top",
    r"end of .{1,40}",
    r"after newsletter promotion",
    r"story continues ?(?:below)?(?: advertisement)?",
    r"(?:article|story|scroll|text) (?:continues|to continue)\b.{0,60}",
    r"facebook",
    r"twitter",
    r"x",
    r"telegram",
    r"whatsapp",
    r"instagram",
    r"youtube",
    r"linkedin",
    r"reddit",
    r"getty images",
    r"reuters",
    r"afp",
    r"ap(?: photo)?",
    r"epa",
    r"file photo",
    r"image (?:caption|source).{0,80}",
    r"cookie (?:settings|policy)",
    r"privacy policy",
    r"terms of (?:use|service)",
    r"\d{1,2} ?(?:s|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?) (?:ago|read)",
    r"updated?",
    r"author",
)

# A sentence that starts by telling the reader to act on the page: "Sign up to our briefing", "Follow us"
IMPERATIVES = (
    r"click (?:here|on|the link|to)\b",
    r"tap (?:here|to)\b",
    r"sign up (?:to|for|now|here|today|and|with us|free)\b",
    r"sign in to\b",
    r"log in to\b",
    r"register (?:now|here|for free|to (?:read|continue|comment))\b",
    r"subscribe (?:to|now|today|here|for|and)\b",
    r"unsubscribe\b",
    (
        r"join (?:us|our|the (?:conversation|discussion|debate)|thought-provoking|over [\d,.]+ (?:subscribers|"
        r"readers))\b"
    ),
    (
        r"follow (?:us|our|the latest|live updates|along|@\w+|\w{2,20} on (?:twitter|x|telegram|facebook|"
        r"instagram|google|youtube|whatsapp))\b"
    ),
    r"download (?:our|the|now)\b.{0,60}",
    r"install (?:our|the) .{0,30}\bapp",
    (
        r"get (?:our|the (?:latest|news|day|app|best|top|\w+ (?:\w+ )?app)|breaking|updates|alerts|unlimited|"
        r"notified|your free|all the latest|more from)\b"
    ),
    (
        r"read (?:more|also|next|on|here|our|this|the (?:full|original|rest|latest))\b(?: ?[:|]| ?$| (?:about|on|"
        r"from|at|here|in|of|stories|news|coverage|analysis|report|article|story|original)\b)"
    ),
    r"see (?:also|more|the (?:video|original|gallery|full)|our|here)\b",
    r"view (?:the gallery|more|all|comments|original)\b",
    r"check out\b",
    r"watch ?:",
    r"watch (?:the (?:video|full)|more|now|live|our|below|here)\b",
    r"listen ?:",
    r"listen (?:to (?:our|the .{0,40}podcast)|here|now)\b",
    r"donate\b",
    r"(?:make a|consider (?:a|making a)) donation\b",
    r"contribute (?:now|today|to our)\b",
    r"become (?:a|our) (?:\w+ )?(?:member|supporter|subscriber|patron)\b",
    r"support (?:us|our|independent \w*journalism|quality)\b",
    r"support (?:the )?(?:\w+ ){0,2}\w+(?:’s|'s)? (?:journalism|work from)\b",
    r"help (?:us|support our|fund our)\b",
    r"buy us a\b",
    r"enter your\b",
    r"send (?:us|your|an e?-?mail to)\b",
    r"e-?mail us\b",
    r"contact (?:us|our|the (?:author|newsroom))\b",
    r"tell us\b",
    r"let us know\b",
    r"leave a comment\b",
    r"submit (?:your|a (?:question|comment|letter))\b",
    r"ask (?:a question|us|our)\b",
    r"post a comment\b",
    r"share (?:this|your|on|with)\b",
    r"like us\b",
    r"stay (?:tuned|up to date|informed|connected|with us)\b",
    r"skip (?:to|past)\b",
    r"scroll (?:down|to|for)\b",
    r"start your\b",
    r"try (?:it|for free|our)\b",
    r"want to (?:bookmark|read|get|know|learn|support|receive|comment|join)\b.{0,120}\?",
    r"don[’']t miss\b",
    r"never miss\b",
    r"find (?:out more|us on|more (?:on|at|about))\b",
    r"accept (?:all|cookies)\b",
    r"manage (?:your|cookie|preferences)\b",
    r"allow (?:notifications|.{1,30} content\?)",
    r"enable (?:javascript|notifications|cookies)\b",
    r"turn on notifications\b",
    r"review your details\b",
    r"create (?:a free|an|your) (?:\w+ )?account\b",
    (
        r"you can (?:also )?(?:read|find|watch|follow|see|subscribe|sign up|support|"
        r"unsubscribe)\b.{0,80}\b(?:here|on|at|in our|our|below|us|to|any time)\b"
    ),
)

# A credit, notice, appeal or invitation by its first words: "Reporting by", "Do you have an opinion"
OPENERS = (
    r"(?:authors?|sources?) ?/ ?(?:authors?|sources?) ?:",
    r"authors? ?: ",
    r"sources? ?: (?!.{0,200}\b(?:killed|wounded|injured|troops|drones?|missiles?)\b)",
    (
        r"(?:\()?(?:additional |edited |further )?(?:reporting|writing|editing|compiled|edited|translated|written|"
        r"translation) (?:by|from) \p{L}"
    ),
    (
        r"(?:photos?|images?|photographs?|pictures?|credits?|illustrations?|graphics?|videos?|copyright|tags|"
        r"topics|keywords|categor(?:y|ies)|filed under) ?(?::|by |©)"
    ),
    r"©",
    r"\(c\) ?\d{4}",
    r"copyright\b",
    r"all rights reserved",
    r"reprinted from",
    r"republished (?:from|with)",
    r"reproduced (?:from|with)",
    r"originally published",
    (
        r"this (?:article|story|piece|essay|column) (?:was|is|has been|first|originally|also|may|contains|"
        r"appeared) .{0,40}(?:publish|appear|updat|translat|produc|edit|correct|part of|available|reproduc|"
        r"licen[cs]ed)"
    ),
    (
        r"this (?:report|post|video) (?:(?:was|is|has been) )?(?:(?:first|originally) (?:publish|appear|air)|"
        r"updated|translated|corrected)"
    ),
    (
        r"this (?:content|page|form|website) (?:is|uses|contains|requires|may|cannot) .{0,40}(?:provid|load|"
        r"cookie|javascript|available|embed|display|by automatic)"
    ),
    r"(?:the )?(?:views|opinions) (?:and \w+ )?expressed",
    r"the opinions? (?:in|of) this",
    r"other topics of interest",
    r"more (?:on this|from (?:our|the author|this))",
    r"related ?:",
    r"recommended ?:",
    r"also read ?:",
    r"read (?:more|also) ?:",
    (
        r"if you(?:[’']d| would| have|[’']ve| want| wish| prefer| enjoy| like\b| found| value| believe in|"
        r" read).{0,60}\b(?:submit|comment|question|newsletter|article|story|e-?mail|subscrib|journalis|tip|"
        r"contact|read more|letter|response|support|click|donat)"
    ),
    r"do you have (?:an? (?:opinion|question|story|tip|comment|view)|any (?:questions|information)|information)",
    r"have you (?:been affected|got a (?:story|question))",
    r"are you (?:in|affected|a)\b.{0,60}\? ?(?:tell|contact|get in touch)",
    (
        r"to (?:use this form|view this|comment on this|continue reading|read the (?:full|rest)|see this|"
        r"display this|load this|unsubscribe|support our|get the latest|receive our|sign up)\b"
    ),
    (
        r"(?:we|our site|this (?:web)?site|our partners) (?:and our partners )?(?:uses?|need|require|set|store|"
        r"ask) (?:your (?:consent|permission)|cookies|google|a number of different|tracking|javascript)"
    ),
    (
        r"(?:your (?:generous |financial )?(?:support|donation|contribution|subscription|gift|membership|"
        r"help)s?) (?:today )?(?:helps?|allows?|enables?|makes?|keeps?|funds?|ensures?|means?|will|"
        r"is) (?:to )?(?:us\b|our\b|all the difference|it possible|a (?:real |huge |big )?difference to our|"
        r"possible|keep|help|vital to our|what keeps)"
    ),
    (
        r"our (?:journalis\w+|reporting|newsroom|reporters|team of (?:reporters|journalists)|subscribers|readers|"
        r"newsletters?|podcast|app|independent \w+)\b.{0,120}\b(?:you|your|readers?|support|donat|subscri|free|"
        r"fund|inbox|depend|rel(?:y|ies)|possible|here)\b"
    ),
    (
        r"by (?:signing up|subscribing|clicking|continuing to|entering|submitting|registering|"
        r"using this)\b.{0,80}\b(?:you|your)\b"
    ),
    r"(?:newsletters|e-?mails) may contain",
    r"for more information (?:see|visit|read|about how we) our",
    r"privacy (?:notice|policy)",
    r"whether (?:it's |it is )?[$£€]\d+ or [$£€]\d+, every (?:contribution|donation|gift) counts",
    r"every (?:dollar|pound|euro) you give",
    r"terms (?:of (?:service|use)|and conditions apply)",
    r"(?:you (?:will|can|may) (?:now )?(?:receive|unsubscribe))",
    r"thank you for (?:reading|subscribing|signing|your (?:support|subscription))",
    r"your (?:browser|e-?mail address|subscription|account|privacy|inbox|consent)\b",
    r"(?:this )?(?:story|article) continues",
    r"dear readers?",
    r"note to readers",
    r"editor[’']?s?[’']? note ?:",
    r"after newsletter promotion",
)

# Words that stand nowhere but in furniture: "we set cookies", "to your inbox", "contributed to this report"
ANYWHERE = (
    (
        r"(?:use|uses|using|set|sets|accept|store|reject|manage) (?:of )?(?:all |third[-]party |essential |"
        r"optional )?cookies"
    ),
    r"cookie (?:policy|settings|preferences|consent)",
    r"(?:enable|have|need|requires?) javascript",
    r"javascript (?:is )?(?:enabled|disabled|required)",
    r"recaptcha",
    r"privacy (?:policy|notice)",
    r"terms (?:of (?:service|use)|and conditions (?:apply|of use))",
    r"(?:to|in) your inbox",
    r"newsletters? may contain",
    r"newsletter promotion",
    (
        r"(?:free|weekly|daily|our|morning|evening) (?:\w+ )?newsletters? ?(?:$|[-–—:!.]|here|today|now|for|"
        r"and get|to get)"
    ),
    r"quality journalism",
    r"with paywalls?",
    r"behind a paywall",
    r"your donation",
    r"click here",
    r"(?:please|simply) click\b",
    r"all rights reserved",
    r"may not be (?:published, )?(?:broadcast|reproduced|republished|rewritten|redistributed)",
    r"contributed (?:reporting )?to this (?:report|story|article)",
    r"(?:sign|signing) up (?:to|for) (?:our|the|this|a) (?:\w+ ){0,3}(?:newsletter|alerts|e-?mails|briefing)",
    r"(?:views?|opinions?|endorse\w*|author|contributor)\b.{0,120}\bdo(?:es)? not necessarily (?:reflect|represent)",
    r"(?:is|are) (?:the (?:author|writer)s?[’']?s? own|those of the (?:author|writer)|the author[’']?s)",
    r"considered for publication",
)

# Beginnings of a line that shows other stories: "Other topics of interest", "Read also:"
TEASERS = (
    r"other topics of interest",
    r"related ?(?:articles?|stories|topics|news|reading)? ?:",
    r"(?:also )?read(?: (?:more|also|next|on))? ?[:|]",
    r"see also ?:",
    r"more (?:on this story|on this topic|from this author)",
    r"recommended(?: (?:reading|stories|articles))? ?:",
    r"watch ?:",
    r"listen ?:",
    r"skip past newsletter",
    r"in case you missed it ?:",
    r"editor[’']?s picks?\b",
    r"don[’']t miss ?:",
    r"trending ?:",
    r"most read ?:",
)
