"""The notice that stands on every page: where the data come from and of which day they are."""

from generator.gate.published import Catalogue
from generator.tariff.language import Text
from generator.tariff.offer import OwnDisclosure, Transcription
from generator.tariff.wording import day_text


def data_notice(catalogue: Catalogue) -> Text:
    """Return the notice: on which days filings were seen, and whether carriers disclose here themselves."""
    days = sorted({plan.disclosure.seen_on for plan in catalogue if isinstance(plan.disclosure, Transcription)})
    own = any(isinstance(plan.disclosure, OwnDisclosure) for plan in catalogue)
    if not days:
        return Text(zh="这里的套餐由运营商自己公示。", en="The plans here are disclosed by the carriers themselves.")
    first, last = day_text(days[0]), day_text(days[-1])
    if first == last:
        when = Text(zh=f"{first.zh}抄自运营商公示专区", en=f"copied on {first.en}")
    else:
        when = Text(zh=f"{first.zh}到 {last.zh}之间，抄自运营商公示专区", en=f"copied between {first.en} and {last.en}")
    if own:
        return Text(
            zh=f"这里的套餐，有的由运营商自己公示；有的{when.zh}，不是今天的报价。每个套餐都写着是哪一种。",
            en=f"Some plans here are disclosed by the carriers themselves; others were {when.en} from the carriers' public zones "
            "and are not today's offers. Each plan says which.",
        )
    return Text(
        zh=f"这里的套餐，{when.zh}。不是今天的报价。",
        en=f"The plans here were {when.en} from the carriers' public zones; they are not today's offers.",
    )
