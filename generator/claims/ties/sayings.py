"""All the sayings that tie a plan to a thing, each of a few wide classes of words with short gaps between them."""

from generator.claims.ties.sayings_of_names import WITHOUT_A_NEED
from generator.claims.ties.sayings_of_plans import TO_A_PLAN
from generator.claims.ties.sayings_of_things import TO_A_THING
from generator.claims.ties.sayings_wide import WIDE

SAYINGS = (*TO_A_THING, *TO_A_PLAN, *WIDE, *WITHOUT_A_NEED)
"""In the order in which they are looked for: the first to take words says what they are tied to."""
