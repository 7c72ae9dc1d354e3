"""What a use meets that is not money: slower speeds, and data, calls or messages that stop. Only what is sure is said."""

from fractions import Fraction

from site_tests.reference_bill.beyond import cap_holds, surely_charged
from site_tests.reference_bill.bounds import ZERO
from site_tests.reference_bill.bundles import bundle_of, general_use
from site_tests.reference_bill.months import Month
from site_tests.reference_bill.written import PlanFile, Usage, megabytes, stated, yuan


def throttled(plan: PlanFile, usage: Usage, month: Month) -> list[tuple[Fraction, str]]:
    """Return (MB at full speed, speed after that) of each slower speed that the use surely meets."""
    used = general_use(plan, usage, month)[0]
    slower = stated(plan["beyond"], "throttle")
    return [(megabytes(one["above"]), one["speed"]) for one in slower if megabytes(one["above"]) < used]


def stops(plan: PlanFile, usage: Usage, month: Month) -> list[str]:
    """Return which of data, voice and sms, in this order, surely stop before the month's use is over."""
    used = general_use(plan, usage, month)[0]
    asked = {"data": used, "voice": Fraction(usage["minutes"]), "sms": Fraction(usage["messages"])}
    stopped = []
    for element, use in asked.items():
        beyond = use - bundle_of(plan, element, month, use)[1]
        if beyond <= 0:
            beyond = ZERO
        elif plan["beyond"][element] == "not_included":
            stopped.append(element)
            continue
        if element == "data" and _a_cap_stops(plan["beyond"], use, beyond):
            stopped.append(element)
    return stopped


def _a_cap_stops(part: PlanFile, used: Fraction, beyond: Fraction) -> bool:
    """Whether a cap that holds is surely passed and stops the data.

    A charge is never passed where another cap ends the charging before it.
    """
    caps = [cap for cap in stated(part, "cap") if cap_holds(cap)]
    free = [cap for cap in caps if cap["effect"] == "charging_stops"]
    rooms = [max(megabytes(cap["at_volume"]) - (used - beyond), ZERO) for cap in free if "at_volume" in cap]
    charges = [yuan(cap["at_charge"]) for cap in free if "at_charge" in cap]
    charge = min([surely_charged(part, min([beyond, *rooms])), *charges])
    for cap in caps:
        if cap["effect"] != "service_stops":
            continue
        if "at_volume" in cap and used > megabytes(cap["at_volume"]):
            return True
        if "at_charge" in cap and charge > yuan(cap["at_charge"]):
            return True
    return False
