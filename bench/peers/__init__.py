"""Other readers of times, each driven as a program of its own in an environment outside the product's.

`adapters/` holds one small program a reader: JSON Lines in, JSON Lines out. `room` installs them, `asking`
talks to them, `cases` gathers the texts, `times` and `comparing` say what counts as the same time.
"""
