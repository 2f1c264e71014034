"""How made-up candidates write: what they say in each language, and how careless they are about it."""
