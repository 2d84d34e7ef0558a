"""Closed classes of English words that clause reading needs: a name -> its set of lower-case words and marks."""

# fmt: off
PREPOSITIONS = frozenset("""
    in at on over near from by with for to into onto during after before since against across along between among
    amongst including under above within per via as than toward towards around through throughout outside inside
    without of about amid until till upon off behind beyond despite except following regarding
""".split())
CONJUNCTIONS = frozenset("""
    and or but while when where that which who whom whose because if although though whereas unless nor so yet once
""".split())
BE = frozenset("is are was were be been being 're get got gets getting".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would could can may might must should shall cannot".split())
DO = frozenset("do does did don't didn't doesn't".split())
AUXILIARIES = BE | HAVE | MODALS | DO | frozenset("wasn't weren't hasn't haven't isn't aren't".split())
PRONOUNS = frozenset("he she it they we i you him them us me there himself themselves itself this".split())
DETERMINERS = frozenset("""
    the a an its their his her our my these those this that each every all any both some
""".split())
SAYING = frozenset("""
    said says say saying told tells reported reports claimed claims announced announces added adds confirmed confirms
    stated states wrote writes according estimated estimates noted stressed warned
""".split())
STOPS = (PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | SAYING) | frozenset("not also the".split())
MARKS = frozenset('.,;:()[]{}!?"“”„«»–—|/•=…')
QUOTES = frozenset("\"“”„«»'‘’")
# What may stand between a word and its number in a list: "tanks - 9,253", "tanks: about 9,253".
DASHES = frozenset("- – — : ‒ − = ~ ≈ about approximately nearly over around some just ca".split())
# Words that only bound a number or make it another one: "at least", "as many as", "a further".
BOUNDING = frozenset("""
    at least most more than up to as many about over under nearly almost around roughly some approximately an estimated
    another further additional extra a the its total fewer less no of only just below above half minimum maximum
    reported record what expected
""".split())
# Nouns that only pack what is counted: "12 units of equipment", "a group of 40 soldiers".
CONTAINERS = frozenset("""
    unit units piece pieces item items number group groups set sets type types pair pairs batch batches kind kinds
    contingent force grouping launch launches crew crews column columns additional total
    members employees representatives
""".split())
# Verbs that a list of parts hangs on: "the strike involved 40 drones".
CONTAINING = frozenset("""
    includes included including include contains contained contain containing featuring
    features comprises comprised comprising consists consisted consisting
    involved involves involving used using
""".split())
# Words of a toll that stand between it and its number: "the toll rose to 31".
REACHING = frozenset("""
    rose risen rises rise rising climbed climbs climb climbing reached reaches reach reaching stands stood stand is
    was are were at to of hit hits pass passed passes surpass surpassed surpasses top exceeded exceeds exceed
    amounted amounts amount averaged averages average totalled totaled totals total grew grown increased increases
    topped tops
    numbered by range ranges ranged ranging
    nears neared nearing approaches approached approaching crosses crossed crossing
    put be been past beyond : - – — above now for totalling totaling amounting valued
""".split())
# What may stand between two members of a list: "12 tanks, as well as about 5 lorries".
CONNECTORS = frozenset("""
    , and as well plus another a an further additional extra ; or & along with also about some over more than
    up to at least nearly almost around including ( ) its the then besides
""".split())
# Pointers back: "13 of them", "10 houses, of which six", "of these, 62".
POINTERS = frozenset("them whom which these those".split())
# Breaks between clauses: what stands beyond one seldom governs what stands before it.
HARD_BREAKS = frozenset("; while but whereas although though | • …".split())
SOFT_BREAKS = frozenset("when after because before as if since where — – : ( )".split())
# fmt: on
# "3,200 shells <a day>"
RATED = [[word, unit] for word in ("a", "per", "each", "every") for unit in ("day", "night", "week", "month", "year")]
# What parts the members of a list
JOINTS = frozenset([",", "and", ";"])
# "16 of the 36", "two out of five"
OF_WHOLE = [
    words.split()
    for words in (
        *(
            "of",
            "of a",
            "of an",
            "share of a",
            "of the",
            "out of",
            "of its",
            "of their",
            "of his",
            "of her",
            "of those",
            "of some",
            "out of the",
            "from",
            "from among",
            "of a total of",
        ),
        *(
            "out of the expected",
            "out of an expected",
            "of the expected",
            "out of some",
            "out of about",
            "out of nearly",
        ),
        *("out of the planned", "out of the promised", "of the planned", "of the promised", "out of nearly"),
        *("out of the total of", "out of a total of", "of the total of"),
    )
]
