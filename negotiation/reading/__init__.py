"""Reading acts out of a message: tokens, phrases as data by language, choices, and the decision."""
