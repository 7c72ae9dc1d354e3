"""The notice that stands on every page: where the data come from and of which day they are."""

from generator.gate.published import Catalogue
from generator.tariff.language import Text, message, sentence
from generator.tariff.offer import OwnDisclosure, Transcription
from generator.tariff.wording import day_text


def data_notice(catalogue: Catalogue) -> Text:
    """Return the notice: on which days filings were seen, and whether carriers disclose here themselves."""
    days = sorted({plan.disclosure.seen_on for plan in catalogue if isinstance(plan.disclosure, Transcription)})
    own = any(isinstance(plan.disclosure, OwnDisclosure) for plan in catalogue)
    if not days:
        return message("这里的套餐由运营商自己公示。")
    first, last = day_text(days[0]), day_text(days[-1])
    if first == last:
        when = sentence("%(first)s抄自运营商公示专区", first=first)
    else:
        when = sentence("%(first)s到 %(last)s之间，抄自运营商公示专区", first=first, last=last)
    if own:
        return sentence("这里的套餐，有的由运营商自己公示；有的%(when)s，不是今天的报价。每个套餐都写着是哪一种。", when=when)
    return sentence("这里的套餐，%(when)s。不是今天的报价。", when=when)
