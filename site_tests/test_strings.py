"""Messages: every one has its words in every language, none is left over, and all put in the same values."""

import io
import re
from pathlib import Path

import pytest

from generator.read.plan_file import Plan
from generator.show.environment import Renderer
from generator.show.localisation import gettext_in, ngettext_in
from generator.tariff.format_tables import format_tables
from generator.tariff.language import FURTHER_LANGUAGES, Language, Text, as_written, counted, joined, message, sentence
from generator.tariff.message_extraction import NotLiteralError, extract
from generator.tariff.translations import MissingTranslationError, plural_form, read_translations, translations
from site_tests.messages import english_needed, further_needed, said_in

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
UNKNOWN = "没有人翻译过这一句"


def needed(language: Language, root: Path) -> dict[tuple[str, str], str]:
    """The messages whose words a language's catalogue must have, each as an entry to add."""
    found = english_needed(root) if language is Language.EN else further_needed(root)
    return {key: said.entry for key, said in found.items()}


TRANSLATED = [language for language in Language if language is not Language.ZH]


@pytest.mark.parametrize("language", TRANSLATED, ids=lambda language: language.value)
def test_every_message_has_its_words(language: Language, repo_root: Path) -> None:
    have = translations(language.value)
    missing = [entry for key, entry in needed(language, repo_root).items() if key not in have]
    assert not missing, "\n".join([f"Add these to templates/locales/{language.value}/LC_MESSAGES/mingbai.po:\n", *missing])


def test_every_meaning_of_a_field_reaches_translators(repo_root: Path) -> None:
    """A meaning whose English quotes Chinese is not told from two Chinese texts, and no further language would have it."""
    found = {chinese for _, chinese in further_needed(repo_root)}
    assert {row.meaning.zh for table in format_tables(Plan) for row in table.rows} <= found


@pytest.mark.parametrize("language", TRANSLATED, ids=lambda language: language.value)
def test_no_words_are_left_over(language: Language, repo_root: Path) -> None:
    unsaid = sorted(set(translations(language.value)) - set(needed(language, repo_root)))
    assert not unsaid, "\n".join([f"Nobody says these any more; take them out of {language.value}:", *map(str, unsaid)])


@pytest.mark.parametrize("language", TRANSLATED, ids=lambda language: language.value)
def test_every_language_puts_in_the_values_of_the_chinese(language: Language) -> None:
    differing = [
        f"{chinese} / {form}"
        for (_, chinese), forms in translations(language.value).items()
        for form in forms
        if set(PLACEHOLDER.findall(chinese)) != set(PLACEHOLDER.findall(form))
    ]
    assert not differing, "\n".join(["These put in other values than their Chinese:", *differing])


def test_the_extraction_sees_templates_and_code(repo_root: Path) -> None:
    places = {said.key: said.place for said in said_in(repo_root)}
    assert places["", "跳到正文"].startswith("templates/theme/parts/header.html:")
    assert places["", "首页"].startswith("generator/show/")
    assert places["plans", "%(number)s 个"].startswith("generator/show/pages/")
    assert len(english_needed(repo_root)) > 800


def test_what_pages_say_is_in_the_catalogue_and_not_beside_its_english(repo_root: Path) -> None:
    beside = [said for said in said_in(repo_root) if said.english and said.place.startswith("generator/show/") and ".py:" in said.place]
    assert not beside, "\n".join(["Write these with `message` or `sentence`:", *(f"{said.place} {said.key[1]}" for said in beside)])


def extracted(source: str, *, bilingual: str = "false") -> list[tuple[str, tuple[str, ...]]]:
    return [(way, words) for _, way, words, _ in extract(io.BytesIO(source.encode()), {}, (), {"bilingual": bilingual})]


def test_each_way_of_saying_is_extracted() -> None:
    source = """
message("首页"), message("短信", context="in a sentence"), sentence("每月 %(price)s", price=price)
counted("%(number)s 个", 3), counted("%(number)s 个", 3, context="plans"), Text(zh="规则", en="rule"), Meaning("意思", "meaning")
"""
    gettext = [
        ("gettext", ("首页",)),
        ("pgettext", ("in a sentence", "短信")),
        ("gettext", ("每月 %(price)s",)),
        ("ngettext", ("%(number)s 个", "%(number)s 个")),
        ("npgettext", ("plans", "%(number)s 个", "%(number)s 个")),
    ]
    assert extracted(source) == gettext
    assert extracted(source, bilingual="true") == [*gettext, ("gettext", ("规则",)), ("gettext", ("意思",))]


@pytest.mark.parametrize("said", ['message(f"{x}页")', "sentence(pattern)", 'message("页", context=place)', "counted()"])
def test_a_message_put_together_at_run_time_is_refused(said: str) -> None:
    with pytest.raises(NotLiteralError, match="line 1"):
        extracted(said)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    file = tmp_path / "mingbai.po"
    file.write_text(
        HEADER
        + 'msgid "首页"\nmsgstr "Home"\n\nmsgctxt "plans"\nmsgid "%(num)s 个"\nmsgid_plural "%(num)s 个"\n'
        + 'msgstr[0] "one"\nmsgstr[1] "%(num)s"\n',
        encoding="utf-8",
    )
    return file


def test_words_are_read_from_the_text_file(catalogue: Path) -> None:
    assert read_translations(catalogue, "en") == {("", "首页"): ("Home",), ("plans", "%(num)s 个"): ("one", "%(num)s")}


@pytest.mark.parametrize(
    "half",
    [
        'msgid "套餐"\nmsgstr ""\n',
        '#, fuzzy\nmsgid "套餐"\nmsgstr "plan"\n',
        'msgid "套餐"\nmsgid_plural "套餐"\nmsgstr[0] "plan"\nmsgstr[1] ""\n',
    ],
)
def test_empty_or_guessed_words_stop_the_program(half: str, catalogue: Path) -> None:
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + "\n" + half, encoding="utf-8")
    with pytest.raises(MissingTranslationError, match="套餐"):
        read_translations(catalogue, "en")


def test_a_message_without_words_stops_the_program_and_names_the_file() -> None:
    with pytest.raises(MissingTranslationError, match=rf'locales/en/LC_MESSAGES/mingbai.po:\nmsgid "{UNKNOWN}"'):
        message(UNKNOWN)
    with pytest.raises(MissingTranslationError, match='msgctxt "elsewhere" msgid "首页"'):
        message("首页", context="elsewhere")
    with pytest.raises(MissingTranslationError, match=UNKNOWN):
        sentence(UNKNOWN)
    with pytest.raises(MissingTranslationError, match=UNKNOWN):
        counted(UNKNOWN, 2)
    with pytest.raises(MissingTranslationError, match=UNKNOWN):
        gettext_in(Language.EN)(UNKNOWN)
    with pytest.raises(MissingTranslationError, match=UNKNOWN):
        ngettext_in(Language.EN)(UNKNOWN, UNKNOWN, 2)


def test_a_message_is_said_in_both_languages() -> None:
    assert message("首页") == Text("首页", "Home")
    assert message("短信").en != message("短信", context="in a sentence").en


def test_a_sentence_says_its_values_in_its_own_language() -> None:
    assert sentence("每 %(length)s", length=counted("%(number)s 个月", 3)) == Text("每 3 个月", "every 3 months")


def test_every_language_counts_its_own_way() -> None:
    assert [counted("%(number)s 个月", number).en for number in (0, 1, 2)] == ["0 months", "1 month", "2 months"]
    assert [plural_form("ar")(number) for number in (0, 1, 2, 3)] == [0, 1, 2, 3]
    assert plural_form("zh")(7) == 0


def test_texts_are_joined_with_the_signs_of_their_language() -> None:
    assert joined([as_written("A"), as_written("B")]) == Text("A、B", "A, B")


def test_a_text_lacks_no_language() -> None:
    with pytest.raises(ValueError, match="both languages"):
        Text("首页", "")


def test_a_language_is_a_folder_and_knows_itself() -> None:
    assert [(each.tag, each.folder, each.own_name, each.direction) for each in (Language.ZH, Language.EN)] == [
        ("zh-CN", "", "中文", "ltr"),
        ("en", "en/", "English", "ltr"),
    ]
    assert tuple(Language) == (Language.ZH, Language.EN, *FURTHER_LANGUAGES)


def test_english_counts_in_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = ("one plan", "%(num)s plans")
    monkeypatch.setattr("generator.show.localisation.translated", lambda _code, _chinese: forms)
    count = ngettext_in(Language.EN)
    assert [count("%(num)s 个", "%(num)s 个", number) for number in (0, 1, 2)] == ["%(num)s plans", "one plan", "%(num)s plans"]


def test_chinese_is_said_as_written() -> None:
    assert gettext_in(Language.ZH)(UNKNOWN) == UNKNOWN
    assert ngettext_in(Language.ZH)("%s 句", "", 2) == "%s 句"


def test_a_template_with_a_string_without_english_does_not_render(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "new.html").write_text('{{ _("没有人翻译过这一句") }}', encoding="utf-8")
    monkeypatch.setattr("generator.show.environment.TEMPLATES", tmp_path)
    with pytest.raises(MissingTranslationError, match=UNKNOWN):
        Renderer(Language.EN)._environment.get_template("new.html").render()
