"""What has to be done so that an interview's entry is what our tables say: pure, from what we know of both.

One comparison serves every case: a new booking, a moved one, one given up, a calendar that was exchanged
for another, a crash in between. Where both agree there is nothing to do.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from itertools import chain

from db.calendar_entries import Matter, Place, Remembered, State
from scheduling.calendars.names import Provider, entry_id, uid
from scheduling.calendars.port import Answer, Entry, Invitee
from scheduling.interval import Interval

OVER = {"completed", "no_show"}


@dataclass(frozen=True, slots=True)
class Insert:
    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Move:
    place: Place
    entry: Entry
    version: str | None


@dataclass(frozen=True, slots=True)
class Delete:
    place: Place
    entry_id: str


Step = Insert | Move | Delete


def steps(matter: Matter) -> tuple[Step, ...]:
    """What is to be done, in order; nothing while it is switched off, access has ended, or it is past."""
    if not matter.switched_on or matter.access_ended or is_past(matter):
        return ()
    wanted = wanted_entry(matter)
    return tuple(chain(_taken_back(matter, wanted), _written(matter, wanted)))


def is_past(matter: Matter) -> bool:
    """What has taken place stays as it stands."""
    return matter.status in OVER or (matter.booked is not None and matter.booked.end <= matter.now)


def wanted_entry(matter: Matter) -> Entry | None:
    if matter.status != "confirmed" or matter.booked is None or matter.target is None:
        return None
    return entry_of(matter, matter.booked)


def digest(entry: Entry) -> bytes:
    """The same for the same entry, whoever asks and when."""
    told = [
        entry.uid,
        entry.summary,
        entry.description,
        entry.location,
        entry.during.start.isoformat(),
        entry.during.end.isoformat(),
        entry.zone.key,
        [[one.name, one.email] for one in entry.invitees],
        entry.conference,
    ]
    return hashlib.sha256(json.dumps(told).encode()).digest()


def entry_of(matter: Matter, during: Interval) -> Entry:
    about = matter.about
    described = (about.company, about.format, about.preparation)
    return Entry(
        id=entry_id(matter.interview_id),
        uid=uid(Provider(matter.provider), matter.interview_id),
        interview_id=str(matter.interview_id),
        summary=f"Interview: {about.candidate_name} - {about.title}",
        description="\n".join(filter(None, described)),
        location=about.location,
        during=during,
        zone=about.zone,
        invitees=(
            Invitee(about.recruiter_name, about.recruiter_email, Answer.ACCEPTED),
            *(Invitee(name, email, Answer.ACCEPTED) for name, email in about.others),
            Invitee(about.candidate_name, about.candidate_email, Answer.ACCEPTED),
        ),
        conference=about.location is None,
    )


def _taken_back(matter: Matter, wanted: Entry | None) -> tuple[Step, ...]:
    """Entries that stand where none should."""
    return tuple(
        Delete(one.place, one.entry_id)
        for one in matter.remembered
        if one.live and (wanted is None or one.place != matter.target)
    )


def _written(matter: Matter, wanted: Entry | None) -> tuple[Step, ...]:
    if wanted is None or matter.target is None:
        return ()
    known = matter.at(matter.target)
    if known is None:
        return (Insert(matter.target, wanted),)
    match known.state:
        case State.WRITTEN if _is_as_wanted(known, wanted):
            return ()
        case State.WRITTEN:
            return (Move(matter.target, wanted, known.version),)
        case State.GONE if known.changed is not None and known.digest == digest(wanted):
            return ()  # somebody deleted it, and what follows from that is being settled
        case State.REFUSED if _is_still_refused(known, wanted, matter):
            return ()
        case _:
            return (Insert(matter.target, wanted),)


def _is_as_wanted(known: Remembered, wanted: Entry) -> bool:
    """As we left it; or changed by others, which is being settled elsewhere."""
    return known.digest == digest(wanted)


def _is_still_refused(known: Remembered, wanted: Entry, matter: Matter) -> bool:
    anew = matter.connected_at is not None and matter.connected_at > known.updated_at
    return known.digest == digest(wanted) and not anew
