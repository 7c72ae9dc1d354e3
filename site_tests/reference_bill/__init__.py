"""A second tariff calculator, slow and plain, that shares no code with the site's: what tests hold the site's sums against.

It reads a plan file as YAML gives it, mappings of text, and answers in plain mappings too. Nothing here imports
the generator. Where the site reasons, this counts: days are walked one by one, charging units bought one by one.
"""

from site_tests.reference_bill.bill import reference_bill
from site_tests.reference_bill.leaving import reference_leaving
from site_tests.reference_bill.written import PlanFile, Usage

__all__ = ["PlanFile", "Usage", "reference_bill", "reference_leaving"]
