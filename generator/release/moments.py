"""When the site has to be built again although nothing was pushed: the next midnight in Shanghai at which it would change by itself."""

from datetime import date, datetime, time

from generator.bill.order import first_day
from generator.gate.publication import Publication
from generator.shanghai import SHANGHAI


def next_moment(publication: Publication) -> datetime:
    """Return the first midnight in Shanghai after the publication's day at which a site of the same plans would differ.

    A plan is disclosed then, its sale begins or ends, a price begins (R03, R11), or the month turns: sums on pages begin
    on the first day of the next month. Not public: it counts plans that nobody may know of yet.
    """
    as_of = publication.catalogue.as_of
    turns = [first_day(as_of)]
    if publication.next_turn is not None:
        turns.append(publication.next_turn)
    return midnight(min(turns))


def midnight(day: date) -> datetime:
    """Return the moment in Shanghai at which a day begins."""
    return datetime.combine(day, time(), SHANGHAI)
