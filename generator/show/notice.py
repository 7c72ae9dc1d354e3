"""The notice that stands on every page: where the data come from and of which day they are."""

from generator.gate.published import Catalogue
from generator.show.words.saying import day
from generator.tariff.language import Text
from generator.tariff.offer import Transcription


def data_notice(catalogue: Catalogue) -> Text:
    """Return the notice: which days the transcribed filings were seen on, or that carriers publish here themselves."""
    days = sorted({plan.disclosure.seen_on for plan in catalogue if isinstance(plan.disclosure, Transcription)})
    if not days:
        return Text(zh="这里的套餐由运营商自己公示。", en="The plans here are disclosed by the carriers themselves.")
    first, last = day(days[0]), day(days[-1])
    if first == last:
        when = Text(zh=f"{first.zh}抄自运营商公示专区", en=f"copied on {first.en}")
    else:
        when = Text(zh=f"{first.zh}到 {last.zh}之间，抄自运营商公示专区", en=f"copied between {first.en} and {last.en}")
    return Text(
        zh=f"这里的套餐，{when.zh}。不是今天的报价。",
        en=f"The plans here were {when.en} from the carriers' public zones; they are not today's offers.",
    )
