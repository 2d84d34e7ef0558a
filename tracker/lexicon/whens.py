"""Nothing -> the pieces of patterns that say on which day: what stands beside a verb of saying and is no part of it."""

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# "12 October", "the 12th of October, 2024", "Oct. 12", "October 12th, 2024", "12.10.2024", "12.10"
DATE = rf"""(?:(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:,?\s(?:19|20)\d\d)?
    |{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s(?:19|20)\d\d)?|\d\d\.\d\d(?:\.(?:19|20)\d\d)?)"""
# "Monday", "late on Monday", "Monday night", "in the early hours of Monday"
DAY = (
    rf"(?:(?:early\s|late\s)?(?:on\s)?|in\sthe\s(?:early\s|small\s)?hours\sof\s){WEEKDAY}"
    r"(?:\s(?:morning|evening|night|afternoon))?"
)
