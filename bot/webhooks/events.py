"""Everything that an endpoint can hear of: a closed list, as the triggers of the database write it."""

from __future__ import annotations

from enum import Enum


class Event(Enum):
    """The `type` of a message."""

    INVITED = "interview.invited"
    OFFERED = "interview.offered"
    SLOT_PENDING = "interview.slot_pending"
    CONFIRMED = "interview.confirmed"
    RESCHEDULED = "interview.rescheduled"
    CANCELLED = "interview.cancelled"
    EXPIRED = "interview.expired"
    COMPLETED = "interview.completed"
    NO_SHOW = "interview.no_show"
    ESCALATED = "interview.escalated"
    SHORTLISTED = "application.shortlisted"
    BUFFERED = "application.buffered"
    PROMOTED = "application.promoted"
    REJECTED = "application.rejected"
    APPLICATION_EXPIRED = "application.expired"
    PENDING = "application.pending"
    """A shortlisting was taken back."""
    TEST = "webhook.test"
    """Sent when somebody asks for it, and never else."""
