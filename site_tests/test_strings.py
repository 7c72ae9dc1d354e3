"""Interface strings: every one that a template says has its English, and no English is left over."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir

from generator.show.environment import Renderer
from generator.show.localisation import MissingEnglishError, gettext_in, ngettext_in, read_english
from generator.tariff.language import Language

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def said_in_templates(root: Path) -> dict[str, str]:
    """Every string that a template or a module of `show` says through gettext, with the place of one of its uses."""
    said: dict[str, str] = {}
    ways = [("templates", "**.html", "jinja2", {"silent": "false"}), ("generator/show", "**.py", "python", {})]
    for folder, files, method, options in ways:
        for file, line, message, _, _ in extract_from_dir(root / folder, [(files, method)], {files: options}):
            said.setdefault(message if isinstance(message, str) else message[0], f"{folder}/{file}:{line}")
    return said


def test_every_string_of_a_template_has_its_english(repo_root: Path) -> None:
    english = read_english()
    missing = [
        f'# {place}\nmsgid "{string}"\nmsgstr ""\n' for string, place in said_in_templates(repo_root).items() if string not in english
    ]
    assert not missing, "\n".join(["Add these to templates/locales/en/LC_MESSAGES/mingbai.po, with their English:\n", *missing])


def test_no_english_is_left_over(repo_root: Path) -> None:
    unsaid = sorted(set(read_english()) - set(said_in_templates(repo_root)))
    assert not unsaid, "\n".join(["No template says these any more; take them out of mingbai.po:", *unsaid])


def test_the_english_names_the_same_values_as_the_chinese() -> None:
    differing = [
        f"{chinese} / {form}"
        for chinese, forms in read_english().items()
        for form in forms
        if set(PLACEHOLDER.findall(chinese)) != set(PLACEHOLDER.findall(form))
    ]
    assert not differing, "\n".join(["These put in other values than their Chinese:", *differing])


def test_the_extraction_sees_strings_in_templates(repo_root: Path) -> None:
    said = said_in_templates(repo_root)
    assert said["跳到正文"].startswith("templates/theme/parts/header.html:")
    assert len(said) > 100


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    file = tmp_path / "mingbai.po"
    file.write_text(
        HEADER + 'msgid "首页"\nmsgstr "Home"\n\nmsgid "%(num)s 个"\nmsgid_plural "%(num)s 个"\nmsgstr[0] "one"\nmsgstr[1] "%(num)s"\n',
        encoding="utf-8",
    )
    return file


def test_english_is_read_from_the_text_file(catalogue: Path) -> None:
    assert read_english(catalogue) == {"首页": ("Home",), "%(num)s 个": ("one", "%(num)s")}


@pytest.mark.parametrize("half", ['msgid "套餐"\nmsgstr ""\n', '#, fuzzy\nmsgid "套餐"\nmsgstr "plan"\n'])
def test_an_empty_or_guessed_english_stops_the_build(half: str, catalogue: Path) -> None:
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + "\n" + half, encoding="utf-8")
    with pytest.raises(MissingEnglishError, match="套餐"):
        read_english(catalogue)


def test_a_string_without_english_stops_the_build() -> None:
    with pytest.raises(MissingEnglishError, match="没有人翻译过这一句"):
        gettext_in(Language.EN)("没有人翻译过这一句")
    with pytest.raises(MissingEnglishError, match="%s 句"):
        ngettext_in(Language.EN)("%s 句", "%s 句", 2)


def test_english_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.show.localisation.read_english", lambda: {"%(num)s 个": ("one plan", "%(num)s plans")})
    count = ngettext_in(Language.EN)
    assert [count("%(num)s 个", "%(num)s 个", number) for number in (0, 1, 2)] == ["%(num)s plans", "one plan", "%(num)s plans"]


def test_chinese_is_said_as_written() -> None:
    assert gettext_in(Language.ZH)("没有人翻译过这一句") == "没有人翻译过这一句"
    assert ngettext_in(Language.ZH)("%s 句", "", 2) == "%s 句"


def test_a_template_with_a_string_without_english_does_not_render(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "new.html").write_text('{{ _("没有人翻译过这一句") }}', encoding="utf-8")
    monkeypatch.setattr("generator.show.environment.TEMPLATES", tmp_path)
    with pytest.raises(MissingEnglishError, match="没有人翻译过这一句"):
        Renderer(Language.EN)._environment.get_template("new.html").render()
