"""The notice on every page never says of a carrier's own disclosure that it was copied, nor the other way round."""

from datetime import date
from pathlib import Path

from generator.gate.publication import publish
from generator.show.notice import data_notice
from site_tests.trees import SOUND_NUMBER, SOUND_PLAN, changed, write_tree

AS_OF = date(2026, 11, 22)
COPIED = changed(
    SOUND_PLAN,
    {
        SOUND_NUMBER: "26HE200002",
        "安心套餐 39 元, en: Easy plan 39": "抄来的套餐 39 元, en: Copied plan 39",
        "  kind: own\n  published_on: 2026-01-01\n  attested_by: {zh: 资费管理部, en: Tariff office}\n": (
            "  kind: transcription\n  seen_on: 2026-10-09\n  source_url: https://www.10086.cn/\n"
        ),
    },
)


def notice(root: Path, plans: dict[str, str]) -> str:
    publication = publish(write_tree(root, plans), AS_OF)
    assert not publication.blocked
    return data_notice(publication.catalogue).zh


def test_own_disclosures_alone_are_not_called_copied(tmp_path: Path) -> None:
    assert notice(tmp_path, {SOUND_NUMBER: SOUND_PLAN}) == "这里的套餐由运营商自己公示。"


def test_copies_alone_are_dated_and_not_called_todays_offers(tmp_path: Path) -> None:
    assert notice(tmp_path, {"26HE200002": COPIED}) == "这里的套餐，2026 年 10 月 9 日抄自运营商公示专区。不是今天的报价。"


def test_both_together_are_told_apart(tmp_path: Path) -> None:
    said = notice(tmp_path, {SOUND_NUMBER: SOUND_PLAN, "26HE200002": COPIED})
    assert "有的由运营商自己公示" in said
    assert "2026 年 10 月 9 日抄自运营商公示专区" in said
