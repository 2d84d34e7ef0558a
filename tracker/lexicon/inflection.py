"""Lexicon words -> the forms that they take in a text.

Regular English inflection only; whatever is irregular is written out in the lexicon.
"""

VOWELS = "aeiou"
# Verbs that only look like adverbs: "rely on"
VERBS_IN_LY = frozenset("ally apply comply fly multiply rally rely reply supply tally".split())
# Verbs of the lexicon whose final consonant doubles ("drop", "dropped") though they end in vowel + consonant.
DOUBLING = frozenset(
    "drop jam gut ship strip drag slam trap trip step plan swap wed tip commit equip handicap repel expel rebel permit "
    "admit transfer refer occur incur compel propel stop spot kidnap gun control log beg grab lob trek enrol scar stab "
    "dig pin nab rob ram pop hem fit regret patrol net bar ban rid dot chop chip clip whip mob".split()
)


def to_plural(noun: str) -> str:
    """Plural of a regular English noun.

    >>> to_plural("city"), to_plural("clash"), to_plural("drone")
    ('cities', 'clashes', 'drones')
    """
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def to_past(verb: str) -> str:
    """Past tense and participle of a regular verb.

    >>> to_past("kill"), to_past("drop"), to_past("destroy"), to_past("supply"), to_past("free")
    ('killed', 'dropped', 'destroyed', 'supplied', 'freed')
    """
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return (verb + verb[-1] if verb in DOUBLING else verb) + "ed"


def to_participle(verb: str) -> str:
    """Present participle of a verb.

    >>> [to_participle(verb) for verb in ("kill", "drop", "seize", "die", "flee")]
    ['killing', 'dropping', 'seizing', 'dying', 'fleeing']
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    if verb in ("get", "put", "set", "cut", "let", "hit", "run", "win", "overrun", "rerun"):
        return verb + verb[-1] + "ing"
    return (verb + verb[-1] if verb in DOUBLING else verb) + "ing"


def _is_adverb(word: str) -> bool:
    """Whether an adverb opens a verb of several words: "never return", "forcibly transfer"."""
    return word in ("never", "not") or (word.endswith("ly") and word not in VERBS_IN_LY)


def verb_forms(entry: str) -> tuple[tuple[str, str], ...]:
    """All forms of a lexicon verb with their tags: base, s, past, part (past participle), ing.

    >>> verb_forms("shoot/shot/shot down")[:2]
    (('shoot down', 'base'), ('shoots down', 's'))
    >>> verb_forms("never return")[:3]
    (('never return', 'base'), ('never returns', 's'), ('never returned', 'part'))
    """
    head, _, rest = entry.partition(" ")
    if rest and _is_adverb(head):
        return tuple((f"{head} {form}", tag) for form, tag in verb_forms(rest))
    tail = f" {rest}" if rest else ""
    if head.count("/") == 2:
        base, past, part = head.split("/")
    else:
        base = head
        past = part = to_past(head)
    if base == "be":
        return tuple((form + tail, "adj_be") for form in ("is", "are", "was", "were", "be", "been", "being"))
    third = "has" if base == "have" else "goes" if base == "go" else to_plural(base)
    forms = [(base, "base"), (third, "s"), (past, "past"), (part, "part"), (to_participle(base), "ing")]
    if past == part:
        forms = [f for f in forms if f[1] != "past"]  # tagged "part"; which it is, the auxiliaries decide
    seen: dict[str, str] = {}
    for form, tag in forms:
        seen.setdefault(form, tag)
        if tag == "part" and seen[form] == "base":
            seen[form] = "any"  # "hit": base, past and participle alike
    return tuple((form + tail, tag) for form, tag in seen.items())


def noun_forms(entry: str) -> tuple[tuple[str, str], ...]:
    """Singular and plural of a lexicon noun, tagged "one" and "many"; "both" where they are the same.

    >>> noun_forms("child/children")
    (('child', 'one'), ('children', 'many'))
    >>> noun_forms("prisoner of war/prisoners of war")[1]
    ('prisoners of war', 'many')
    """
    one, _, many = entry.partition("/")
    many = many or " ".join([*one.split()[:-1], to_plural(one.split()[-1])])
    return ((one, "both"),) if one == many else ((one, "one"), (many, "many"))
