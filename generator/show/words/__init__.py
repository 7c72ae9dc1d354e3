"""A plan in plain words: every element of disclosure with its label and its answer, in both languages."""

from generator.show.words.allowances import GET
from generator.show.words.beyond import BEYOND
from generator.show.words.offer import EVIDENCE, WHO
from generator.show.words.price import PAY
from generator.show.words.term import BOUND, CANCEL

ELEMENTS = (*PAY, *GET, *BEYOND, *BOUND, *CANCEL, *WHO, EVIDENCE)
"""Every element; a test holds them against the format, so that no field of a plan can be left out."""
