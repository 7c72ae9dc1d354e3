"""The tariff engine: what a plan costs month by month, in exact figures or in bounds that say what is not disclosed.

No module here reads a carrier's name, a sponsor or the clock: a bill follows from the parts of a plan, a first day and a usage.
"""
