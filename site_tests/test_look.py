"""The style sheet and the script: what they promise in figures, and that templates and style sheet know the same classes."""

import re
from itertools import product
from pathlib import Path

import pytest

from generator.show.template_folder import TEMPLATES

ASSETS = TEMPLATES / "theme" / "assets"
SHEET = (ASSETS / "mingbai.css").read_text(encoding="utf-8")
COMMENT, _, RULES = SHEET.partition("*/")
STYLES = re.sub(r"/\*.*?\*/", "", RULES, flags=re.DOTALL)
OTHER_STYLES = "".join(file.read_text(encoding="utf-8") for file in sorted(ASSETS.glob("*.css")) if file.name != "mingbai.css")
STYLED = set(re.findall(r"\.(-?[a-z][a-z0-9_-]*)", re.sub(r"\{[^{}]*\}", "{}", STYLES + OTHER_STYLES)))

# Pairs of a letter's colour and its ground, and of a border and its ground, as the rules put them together.
TEXTS = [
    *product(("ink", "link", "visited", "accent"), ("paper", "soft")),
    *product(("ink", "link", "visited"), ("cost-soft", "limit-soft", "note-soft")),
    ("on-band", "band"), ("on-accent", "accent"), ("paper", "cost"), ("paper", "limit"), ("paper", "note"), ("paper", "ink"),
    ("cost", "paper"), ("limit", "paper"),
]  # fmt: skip
BORDERS = [
    *product(("line", "accent", "cost", "limit", "note"), ("paper", "soft")),
    ("cost", "cost-soft"), ("limit", "limit-soft"), ("note", "note-soft"), ("on-band", "band"), ("line", "cost-soft"),
    ("focus-outer", "focus-inner"),
]  # fmt: skip
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block)) for block in re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)[:2]
)


def brightness(colour: str) -> float:
    """The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_the_guidelines_do() -> None:
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#757575", "#ffffff") == pytest.approx(4.6, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, {**LIGHT, **DARK}], ids=["light", "dark"])
def test_letters_stand_out_seven_to_one_and_borders_three_to_one(colours: dict[str, str]) -> None:
    faint = [
        f"--{front} on --{ground}: {contrast(colours[front], colours[ground]):.2f}, asked for {least}"
        for pairs, least in ((TEXTS, 7), (BORDERS, 3))
        for front, ground in pairs
        if contrast(colours[front], colours[ground]) < least
    ]
    assert not faint, "\n".join(["Too faint:", *faint])


def test_the_dark_colours_take_the_place_of_every_light_one() -> None:
    assert len(LIGHT) > 15
    assert set(LIGHT) == set(DARK)


def test_every_class_that_the_style_sheet_names_for_templates_is_styled() -> None:
    named = set(re.findall(r'class="([^"]*)"', COMMENT))
    named = {name for names in named for name in names.split()}
    for line in re.findall(r"^  (\S.*?)  +\S", COMMENT, re.MULTILINE):
        named |= set(line.split(", "))
    named |= {word for word in re.findall(r"[a-z-]+(?:__[a-z]+|--[a-z-]+)", COMMENT) if word.partition("--")[0] in named or "__" in word}
    assert len(named) > 45
    assert not sorted(named - STYLED), f"named in the comment, but without a rule: {sorted(named - STYLED)}"


def test_every_class_that_a_template_uses_is_styled() -> None:
    used: dict[str, str] = {}
    for file in [*TEMPLATES.glob("pages/*.html"), *TEMPLATES.glob("components/*/*.html"), *TEMPLATES.glob("theme/**/*.html")]:
        for names in re.findall(r'class="([^"]*)"', file.read_text(encoding="utf-8")):
            for name in re.sub(r"\S*\{\{.*?\}\}\S*|\{%.*?%\}", " ", names).split():
                used[name] = file.relative_to(TEMPLATES).as_posix()
    foreign = [f"{name} in {place}" for name, place in sorted(used.items()) if name not in STYLED]
    assert len(used) > 40
    assert not foreign, "\n".join(["Not in mingbai.css; use what its first comment lists, or add a rule and a line there:", *foreign])


def test_no_text_is_smaller_than_the_body_and_no_line_is_tight() -> None:
    sizes = re.findall(r"font-size: ([0-9.]+)(r?em|px|pt|%)", STYLES)
    assert len(sizes) > 10
    assert [
        size
        for size, unit in sizes
        if (unit in {"em", "rem"} and float(size) < 1) or unit in {"px", "%"} or (unit == "pt" and float(size) < 13)
    ] == []
    heights = re.findall(r"line-height: ([^;]+);", STYLES)
    # Paper is set closer, for fewer sheets.
    on_paper = re.findall(r"line-height: ([^;]+);", STYLES.split("@media print {", 1)[1])
    assert {height for height in heights if not height.startswith("var(")} == {"1.75", "1.6", *on_paper}
    assert all(float(height) >= 1.4 for height in on_paper)
    assert "--standard: 112.5%" in STYLES


def test_targets_are_sixty_and_forty_four_pixels() -> None:
    assert "--main-target: 60px" in STYLES
    assert "--target: 44px" in STYLES


def test_nothing_moves_and_shadows_are_for_focus_only() -> None:
    assert not re.findall(r"(?:^|[^-])(?:animation|transition)(?!: none)[a-z-]*:", STYLES)
    assert re.findall(r"box-shadow: ([^;]+);", STYLES) == ["0 0 0 6px var(--focus-outer)", "none", "none"]


@pytest.mark.parametrize(
    "file",
    sorted(
        [*ASSETS.iterdir(), *TEMPLATES.glob("theme/**/*.html"), *TEMPLATES.glob("pages/*.html"), *TEMPLATES.glob("components/*/*.html")]
    ),
    ids=lambda file: file.relative_to(TEMPLATES).as_posix(),
)
def test_nothing_comes_from_another_host(file: Path) -> None:
    # The name of a language, not an address.
    text = re.sub(r"""xmlns=(["'])http://www\.w3\.org/2000/svg\1""", "", file.read_text(encoding="utf-8"))
    assert not re.findall(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s"')]*""", text)
    assert "@import" not in text
    assert not re.findall(r"url\((?!\"data:image/svg)", text)


def test_templates_carry_no_script_and_no_style_of_their_own() -> None:
    for file in TEMPLATES.glob("**/*.html"):
        text = file.read_text(encoding="utf-8")
        assert not re.findall(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", text), file


def test_the_script_is_small() -> None:
    assert len((ASSETS / "mingbai.js").read_bytes()) <= 4096


def test_colours_and_pixel_sizes_of_text_have_one_place() -> None:
    after_tokens = STYLES.split("/* == Ground")[0].split("*,\n*::before", 1)[1]
    colours = set(re.findall(r"#[0-9a-f]{3,6}\b", after_tokens))
    # Paper is black on white, whatever the tokens say.
    assert colours <= {"#000", "#333", "#fff", "#12355b"}
