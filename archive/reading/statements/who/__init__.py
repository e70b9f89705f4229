"""Who is meant: parties as they are named, pointed at and met again in a text."""
