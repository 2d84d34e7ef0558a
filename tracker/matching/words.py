"""Small closed classes of English words that clause reading needs."""

PREPOSITIONS = frozenset(
    "in at on over near from by with for to into onto during after before since against across along between among amongst "
    "including under above within per via as than toward towards around through throughout outside inside without of about "
    "amid until till upon off behind beyond despite except following regarding".split()
)
CONJUNCTIONS = frozenset(
    "and or but while when where that which who whom whose because if although though whereas unless nor so yet once".split()
)
BE = frozenset("is are was were be been being 're get got gets getting".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would could can may might must should shall cannot".split())
DO = frozenset("do does did don't didn't doesn't".split())
AUXILIARIES = BE | HAVE | MODALS | DO | frozenset("wasn't weren't hasn't haven't isn't aren't".split())
PRONOUNS = frozenset("he she it they we i you him them us me there himself themselves itself this".split())
DETERMINERS = frozenset("the a an its their his her our my these those this that each every all any both some".split())
SAYING = frozenset(
    "said says say saying told tells reported reports claimed claims announced announces added adds confirmed confirms "
    "stated states wrote writes according estimated estimates noted stressed warned".split()
)
STOPS = (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | SAYING) - {"about"} | {"about", "not", "also", "the"}
MARKS = frozenset('.,;:()[]{}!?"“”„«»–—|/•=…')
QUOTES = frozenset("\"“”„«»'‘’")
# Nouns that only pack what is counted: "12 units of equipment", "a group of 40 soldiers".
CONTAINERS = frozenset(
    "unit units piece pieces item items number group groups set sets type types pair pairs batch batches kind kinds "
    "contingent force grouping crew crews column columns additional total members employees representatives".split()
)
REACHING = frozenset(
    "rose risen rises rise rising climbed climbs climb climbing reached reaches reach reaching stands stood stand is was "
    "are were at to of hit hits passed passes surpassed surpasses exceeded exceeds exceed amounted amounts amount totalled "
    "totaled total grew grown increased increases topped tops numbered by put be been : - – — above now for".split()
)
# Breaks between clauses: what stands beyond one seldom governs what stands before it.
HARD_BREAKS = frozenset([";", "while", "but", "whereas", "although", "though", "|", "•", "…"])
SOFT_BREAKS = frozenset(["when", "after", "because", "before", "as", "if", "since", "where", "—", "–", ":", "(", ")"])
