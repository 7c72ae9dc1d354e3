"""The report for programs: every group, every plan's figures and the formulas, in both languages, always whole."""

import json
from typing import Any

from generator.simplicity.formulas import COMPARED, FORMULAS
from generator.simplicity.groups import Difference, Entry, Group
from generator.simplicity.measures import MEASURES
from generator.simplicity.survey import PlanList, Survey
from generator.simplicity.view import number_text
from generator.tariff.language import Language, Text


def write(survey: Survey) -> str:
    """Return the report as JSON; shares and means are rounded to one decimal."""
    whole = {
        "as_of": survey.as_of.isoformat(),
        "published_only": survey.published_only,
        "plans": survey.on_sale,
        "near_duplicates": survey.alike,
        "groups": survey.groups,
        "could_go": survey.could_go,
        "unreadable": survey.unreadable,
        "compared": [_both(text) for text in COMPARED],
        "formulas": [{"title": _both(one.title), "symbols": one.symbols, "words": _both(one.words)} for one in FORMULAS],
        "lists": [_list(one) for one in survey.lists],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _list(one: PlanList) -> dict[str, Any]:
    return {
        "carrier": one.carrier,
        "carrier_name": _both(one.carrier_name),
        "region": one.region.value,
        "region_name": _both(one.region.text),
        "plans": len(one.entries),
        "near_duplicates": one.alike,
        "near_duplicates_percent": float(number_text(100 * one.share)),
        "could_go": one.could_go,
        "groups": [_group(group, differences) for group, differences in one.groups],
        "measures": [
            {
                "id": summary.measure.id,
                "title": _both(summary.measure.title),
                "median": float(number_text(summary.median)),
                "highest": float(number_text(summary.highest)),
                "worst": summary.worst.number,
            }
            for summary in one.summaries
        ],
        "each_plan": [_plan(entry) for entry in one.entries],
    }


def _group(group: Group, differences: tuple[Difference, ...]) -> dict[str, Any]:
    return {
        "likeness": group.likeness.value,
        "size": len(group.entries),
        "could_go": group.could_go,
        "plans": [entry.number for entry in group.entries],
        "differences": [
            {"label": _both(one.label), "places": one.places, "values": [_both(value) for value in one.values]} for one in differences
        ],
    }


def _plan(entry: Entry) -> dict[str, Any]:
    burden = entry.burden
    return {
        "filing_number": entry.number,
        "name": {"zh": entry.name.zh, "en": entry.name.say(Language.EN)},
        "price": _both(entry.price),
        **{measure.id: float(number_text(measure.value(burden))) for measure in MEASURES},
        "values": burden.values,
        "sentences": burden.sentences,
        "characters": burden.characters,
        "longest_sentence_at": burden.longest_place,
        "longest_sentence_text": burden.longest_sentence,
    }


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
