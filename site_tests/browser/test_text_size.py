"""The buttons for the text size: 18, 24 and 30 px, kept on the next page, there before anything is painted."""

import pytest

from site_tests.browser.conftest import OpenPage
from site_tests.browser.viewing import TEXT_SIZES

# A text that grows after the first paint moves everything; one line that comes late from the server moves hardly anything.
MOST_MOVED = 0.01
_SIZE = "getComputedStyle(document.body).fontSize"
# Runs before the page: notes the size at the first paint and whatever moves afterwards.
_NOTES = """
window.moved = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.moved += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
window.sizeAtFirstFrame = null;
(function look() {
  if (document.body && document.body.querySelector("h1")) window.sizeAtFirstFrame = getComputedStyle(document.body).fontSize;
  else requestAnimationFrame(look);
})();
"""


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_a_button_sets_the_size_and_says_that_it_is_pressed(text_size: str, how: str, open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=390, height=844)
    button = page.locator(f"button[data-text-size={text_size}]")
    if how == "mouse":
        button.click()
    else:
        button.focus()
        page.keyboard.press("Space")
    assert page.evaluate(_SIZE) == f"{TEXT_SIZES[text_size]}px"
    pressed = page.locator("button[data-text-size][aria-pressed=true]")
    assert [one.get_attribute("data-text-size") for one in pressed.all()] == [text_size]


@pytest.mark.parametrize("following", ["en/search.html", "compare/index.html", "plans/24JT207632.html"])
def test_the_size_is_kept_on_the_next_page_without_a_flash(following: str, open_page: OpenPage) -> None:
    page = open_page(width=390, height=844)
    page.locator("button[data-text-size=largest]").click()
    page.add_init_script(_NOTES)
    page.goto(page.url.replace("index.html", following), wait_until="load")
    page.wait_for_function("() => window.sizeAtFirstFrame !== null")
    assert page.evaluate("window.sizeAtFirstFrame") == "30px"
    assert page.evaluate(_SIZE) == "30px"
    assert page.evaluate("window.moved") < MOST_MOVED
    assert page.locator("button[data-text-size=largest]").get_attribute("aria-pressed") == "true"


def test_a_size_that_comes_late_is_seen(open_page: OpenPage) -> None:
    page = open_page(width=390, height=844)
    page.add_init_script(_NOTES)
    page.goto(page.url.replace("index.html", "plans/24JT207632.html"))
    page.wait_for_function("() => window.sizeAtFirstFrame !== null")
    assert page.evaluate("window.sizeAtFirstFrame") == "18px"
    page.evaluate("document.documentElement.setAttribute('data-text-size', 'largest')")
    page.wait_for_function("most => window.moved > most", arg=MOST_MOVED)


@pytest.mark.parametrize("kept", ["", "huge", "<img src=x>"])
def test_a_strange_kept_size_is_the_standard_one(kept: str, open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("kept => localStorage.setItem('mingbai-text-size', kept)", kept)
    page.reload()
    assert page.evaluate(_SIZE) == "18px"


def test_the_size_comes_back_with_the_page_before(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(page.url.replace("index.html", "rights.html"))
    page.locator("button[data-text-size=large]").click()
    page.go_back()
    page.wait_for_function("() => getComputedStyle(document.body).fontSize === '24px'")


def test_in_large_text_the_sizes_fold_beside_the_call_and_open_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("plans/24JT207632.html", width=390, height=844)
    page.locator("button[data-text-size=largest]").click()
    standard = page.locator("button[data-text-size=standard]")
    assert standard.is_visible(), "they stay under the finger that has pressed one"
    page.reload()
    fold = page.locator("[data-opens]")
    assert not standard.is_visible()
    assert fold.get_attribute("aria-expanded") == "false"
    assert abs(fold.bounding_box()["y"] - page.locator(".site-header .call").bounding_box()["y"]) < 1
    fold.focus()
    page.keyboard.press("Enter")
    assert fold.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(_SIZE) == "18px"


def test_the_large_pointer_is_offered_to_a_mouse_and_kept(open_page: OpenPage) -> None:
    page = open_page()
    cursor = "getComputedStyle(document.querySelector('h1')).cursor"
    assert page.evaluate(cursor) == "auto"
    page.locator("[data-large-pointer]").click()
    page.goto(page.url.replace("index.html", "rights.html"))
    assert page.locator("[data-large-pointer]").get_attribute("aria-pressed") == "true"
    assert page.evaluate(cursor).startswith('url("data:image/svg+xml')
    page.locator("[data-large-pointer]").click()
    assert page.evaluate(cursor) == "auto"


def test_no_button_for_size_or_pointer_without_a_script_and_no_pointer_on_a_phone(open_page: OpenPage) -> None:
    for width, script in ((1280, False), (390, False), (390, True)):
        page = open_page(width=width, javascript=script)
        shown = [
            name for name in ("data-large-pointer", "data-text-size", "data-opens") if page.locator(f"button[{name}]").first.is_visible()
        ]
        assert shown == (["data-text-size"] if script else [])
