"""The notice that stands on every page: where the data come from and of which day they are."""

from generator.gate.published import Catalogue
from generator.tariff.language import Text
from generator.tariff.offer import Transcription


def data_notice(catalogue: Catalogue) -> Text:
    """Return the notice: which days the transcribed filings were seen on, or that carriers publish here themselves."""
    days = sorted({plan.disclosure.seen_on for plan in catalogue if isinstance(plan.disclosure, Transcription)})
    if not days:
        return Text(zh="这里的套餐由运营商自己公示。", en="The plans here are disclosed by the carriers themselves.")
    first, last = days[0].isoformat(), days[-1].isoformat()
    if first == last:
        when = Text(zh=f"{first} 抄录", en=f"copied on {first}")
    else:
        when = Text(zh=f"{first} 到 {last} 抄录", en=f"copied between {first} and {last}")
    return Text(
        zh=f"这里的套餐从运营商公示专区{when.zh}，不是今天的报价。",
        en=f"The plans here were {when.en} from the carriers' public zones; they are not today's offers.",
    )
