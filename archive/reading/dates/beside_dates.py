"""What stands beside the words of English dates, or beside what only looks like them."""

NO_NOUN = (
    r"(?:contract|futures|delivery|issue|edition|for|of|on|to|and|or|against|from|by|in|at|said|was"
    r"|were|is|has|had|that|who)\b"
)
"""What stands behind no month: "the March for Life"."""
CLOCK = r"(?:GMT|UTC|BST|IST|CES?T|E[SD]?T|P[SD]T|hours|hrs|local\s+time)"
"""What makes four digits an hour: "at *2030* GMT"."""
RECKONED = (
    r"(?:exports|imports|sales|data|inflation|output|figures|results|earnings|jobs|payrolls|trade"
    r"|retail|industrial|consumer|producer|factory|deliveries|production|orders|meeting|summit)"
)
"""What is reckoned or held by months: "Chinese *January* trade data"."""
NOT_OF = r"(?!\s+of\s+(?:the|this|that|an?|his|her|its|their|my|our)\b)"
"""What follows a stretch reckoned from its own end: "the last four days *of the* race"."""
NO_MODAL = (
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bcan )(?<!\bmay )(?<!\bmight )"
    r"(?<!\bshould )(?<!n[’']t )(?<!\bnot )"
)
"""Before these "last" is a verb: "the hearing may *last* eight weeks"."""
GOES_ON = (
    r"\s*(?:[,;:)]|\.(?!\w)|$)|\s+(?:as|despite|and|but|was|were|compared|when|while|after|rose|fell"
    r"|showed|is|are|that|which|alone|in|versus|from|by|before|because)\b"
)
