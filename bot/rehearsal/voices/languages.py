"""Which languages made-up candidates speak, and how many of them each."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rehearsal.voices.english import ENGLISH
from bot.rehearsal.voices.french import FRENCH
from bot.rehearsal.voices.german import GERMAN
from bot.rehearsal.voices.portuguese import PORTUGUESE
from bot.rehearsal.voices.spanish import SPANISH
from bot.rehearsal.voices.speech import Speech

SHARES: Mapping[Speech, int] = {ENGLISH: 60, GERMAN: 13, FRENCH: 9, SPANISH: 9, PORTUGUESE: 9}
