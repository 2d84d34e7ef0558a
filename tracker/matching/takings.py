"""Sentence, place of an amount -> whether a firm takes it in: "record orders of £37bn", "sales rose to $9bn"."""

from tracker import patterns as regex

REACH = 90  # characters between the word and the amount
# "orders of", "a backlog of almost", "its sales were up 4% to", "profits, which fell from $3bn to"
_TAKINGS = regex.compile(
    r"""\b(?:
      orders | order\ (?:books?|intake|backlog|flow) | backlogs? | sales | turnover
    | (?:net\ |pre-?tax\ )?(?:profits?|income) | earnings | EBIT\w* | dividends? | valuation
    | market\ (?:value|capitali[sz]ation|cap) | share\ (?:buy-?backs?|sales?)
    | (?:won|wins|winning|secured|landed|booked|awarded|bagged|clinched)\ (?:\w+\ ){0,3}(?:contracts?|orders?|deals?)
    )\b(?!\ (?:for|from|of)\ (?:Russian\ )?(?:oil|gas|energy|crude|grain)\b)
    [^.;:]{0,60}?\b(?:of|worth|to|at|was|were|totalled|totaled|reached|hit|topped|exceeded|surpassed|valued\ at|from)\ $
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
# "revenue of", which a state has, too
_REVENUE = regex.compile(
    r"\brevenues?\b[^.;:]{0,60}?\b(?:of|to|at|was|were|totalled|totaled|reached|hit|topped|exceeded|from) $",
    regex.IGNORECASE,
)
# "a budget deficit of", "its public debt is", "2% of GDP (": what a state has or lacks
_ACCOUNTS = regex.compile(
    r"\b(?:(?:deficit|surplus)"
    r"|(?:public|national|state|foreign)\sdebt|GDP|liquid\s(?:resources|assets)|(?:wealth|rainy-day)\sfund)\b[^.;]{0,40}$",
    regex.IGNORECASE,
)
# "windfall profits of €3bn a year": what a war makes of seized assets
_SEIZED = regex.compile(r"\b(?:assets|frozen|immobili[sz]ed|windfall|extraordinary)\b", regex.IGNORECASE)
_STATE = regex.compile(
    r"\b(?:oil|gas|energy|crude|fuel|taxe?s?|taxation|budget|state|government|federal|Kremlin|Moscow|Russia|Russia['’]s"
    r"|export|sanctions?|tariffs?|duties|war chest|ministry)\b",
    regex.IGNORECASE,
)

# "to cover the deficit the EU will lend €18bn": given for it, and no account
_GIVEN = regex.compile(
    r"\b(?:lend|loan|aid|assistance|grant|give|gave|provide|send|sent|transfer|pledge|promise|approve|cover|disburse|allocat|spen[dt]|cost|damage"
    r"|need|ask|request)\w*\b",
    regex.IGNORECASE,
)

# "almost £60bn", "a record £37bn": what stands before an amount
_VAGUE = regex.compile(
    r"(?:(?:an?|the|some|about|around|almost|nearly|over|more than|roughly|record|up to|just|only|under|total of) )"
    r"{1,3}$",
    regex.IGNORECASE,
)


def is_takings(text: str, start: int) -> bool:
    """Whether the amount that starts there is what a firm sells, earns or is worth, and no money of a war.

    >>> [is_takings(told, told.index("$")) for told in ("It has orders worth about $4bn.", "Kyiv wants guns for $4bn.")]
    [True, False]
    """
    lead = _VAGUE.sub("", text[max(0, start - REACH) : start])
    if _TAKINGS.search(lead) is not None:
        return _SEIZED.search(text) is None
    if _ACCOUNTS.search(lead) is not None and _GIVEN.search(lead) is None:
        return _SEIZED.search(text) is None
    return _REVENUE.search(lead) is not None and _STATE.search(text) is None and _SEIZED.search(text) is None
