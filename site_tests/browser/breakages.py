"""Pages broken on purpose, each in one way, and the checks that have to see it: these and no others."""

import re
from dataclasses import dataclass
from pathlib import Path

from site_tests.browser.viewing import Viewing

PLAN = "plans/24JT207632.html"
PAIR = "compare/pairs/24BJ201078-24BJ200491.html"
_STYLE = "assets/mingbai.css"
_SCRIPT = "assets/mingbai.js"


@dataclass(frozen=True, slots=True)
class Breakage:
    """One way to break a page on its way from the server to the browser.

    `css` and `script` are added to the site's own; `html` replaces the first match of a pattern in the page.
    Each check looks once, in `viewing` if that is one of its own, otherwise in its first.
    """

    what: str
    seen_by: frozenset[str]
    css: str = ""
    script: str = ""
    html: tuple[str, str] | None = None
    address: str = PLAN
    viewing: Viewing | None = None

    def files(self, site: Path) -> dict[str, bytes]:
        """The files of the site that are broken, by their addresses.

        Raises ValueError where there is nothing to break.
        """
        broken = {}
        if self.css:
            broken[_STYLE] = (site / _STYLE).read_text(encoding="utf-8") + self.css
        if self.script:
            broken[_SCRIPT] = f"{(site / _SCRIPT).read_text(encoding='utf-8')};(function () {{ {self.script} }})();"
        if self.html:
            pattern, replacement = self.html
            whole = (site / self.address).read_text(encoding="utf-8")
            broken[self.address], count = re.subn(pattern, replacement, whole, count=1, flags=re.DOTALL)
            if not count:
                raise ValueError(f"nothing to break: {self.address} has no {pattern}")
        return {address: text.encode() for address, text in broken.items()}


def css(what: str, rule: str, *seen_by: str, viewing: Viewing | None = None) -> Breakage:
    """A rule too much at the end of the style sheet."""
    return Breakage(what, frozenset(seen_by), css=rule, viewing=viewing)


def script(what: str, line: str, *seen_by: str) -> Breakage:
    """A line too much in the script."""
    return Breakage(what, frozenset(seen_by), script=line)


def html(what: str, pattern: str, replacement: str, *seen_by: str, address: str = PLAN) -> Breakage:
    """Other markup in the place of the first that fits the pattern."""
    return Breakage(what, frozenset(seen_by), html=(pattern, replacement), address=address)


def added(what: str, markup: str, *seen_by: str) -> Breakage:
    """More markup after the main heading."""
    return html(what, "</h1>", f"</h1>{markup}", *seen_by)


LATER = "9000"
"""Milliseconds: later than the other checks are done, sooner than the waiting check is."""

BREAKAGES = (
    css("small text", "@media screen { .callout p { font-size: 0.67rem } }", "E01"),
    css("text of 12 px", "@media screen { .callout p { font-size: 12px } }", "E01", "E29"),
    css("lines close together", "@media screen { .facts dt { line-height: 1.2 } }", "E02"),
    css("paragraphs close together", "@media screen { .callout p { margin: 0 } }", "E02b"),
    css("lines of 60 characters", ".content p, .content .callout, .content li { max-width: none }", "E03"),
    css("text aligned to both sides", ".content p { text-align: justify }", "E03b"),
    css("low targets", "@media screen { .links a { min-height: 0; padding: 0; line-height: 1.5 } }", "E04"),
    css("low main buttons", ".text-size button { min-height: 44px; padding: 0 8px }", "E04b"),
    css(
        "glass over the buttons",
        ".text-size { position: relative } .text-size::after { content: ''; position: absolute; inset: 0 }",
        "E04c",
    ),
    css("grey links", "@media screen { .links a { color: #767676 } }", "E06"),
    css("grey text in the dark", ".content p { color: #888 }", "E06", viewing=Viewing(1280, scheme="dark")),
    css("text on a picture", ".price { background: linear-gradient(#fff, #eee) }", "E06"),
    css("pale borders", "@media screen { .text-size button, .callout { border-color: #ddd } }", "E06b"),
    added("a picture from another host", '<img src="https://elsewhere.example/a.png" alt="">', "E07", "E07b"),
    html("no policy", '<meta http-equiv="Content-Security-Policy"[^>]*>', "", "E07"),
    script("an error in the script", "missing();", "E07b"),
    added("running text", "<p><marquee>每月 29 元</marquee></p>", "E08", "E16"),
    added("sound that starts by itself", "<audio autoplay></audio>", "E08"),
    css("an endless animation", "@keyframes pulse { to { opacity: 0.99 } } h1 { animation: pulse 1s infinite alternate }", "E08"),
    html("a page that leaves by itself", "<title>", '<meta http-equiv="refresh" content="300"><title>', "E08"),
    script("a question after a while", f"setTimeout(function () {{ alert('领红包') }}, {LATER});", "E09"),
    script("a new window after a while", f"setTimeout(function () {{ open('about.html') }}, {LATER});", "E09"),
    script(
        "a layer after a while",
        f"setTimeout(function () {{ document.querySelector('footer').style.cssText = 'position:fixed;top:0;height:60vh' }}, {LATER});",
        "E09",
    ),
    css("no skip link", ".skip { display: none }", "E10"),
    css("a skip link that cannot be seen", ".skip:focus { top: -200px }", "E10", "E20"),
    html("a skip link to nowhere", 'href="#content"', 'href="#nowhere"', "E10", "E32"),
    script("the text size is forgotten", "localStorage.clear();", "E11"),
    css("the largest text is not large", "html[data-text-size=largest] { font-size: 162.5% }", "E11"),
    html("no button for reading aloud", " data-read-aloud", "", "E12"),
    script("speaks without being asked", "if (window.spoken) speechSynthesis.speak(new SpeechSynthesisUtterance('您好'));", "E12"),
    html("no way to call", '<a class="call" href="tel:10086">.*?</a>', "", "E13"),
    html("a number that cannot be dialled", 'href="tel:10086"', 'href="tel:10086,1"', "E13"),
    css("a small way to call", "@media screen { .site-header .call { min-height: 30px; padding: 0 } }", "E04", "E04b", "E13"),
    css("the menu on paper", "@media print { .site-header { display: block !important } }", "E14"),
    css("answers missing on paper", "@media print { .facts { display: none } }", "E14"),
    css(
        "an empty sheet",
        "@media print { main::after { content: ''; display: block; height: 1px; break-before: page } .site-footer { break-before: page } }",
        "E14",
    ),
    css("paper of another size", "@page { size: letter }", "E14"),
    css("no address on paper", "@media print { .print-only { display: none } }", "E14"),
    css("no day on paper", "@media print { .site-footer section { display: none } }", "E14"),
    css(
        "buttons that need a script without one", "html:not(.js) .text-size, html:not(.js) .tools__more { display: flex !important }", "E15"
    ),
    Breakage(
        "content that needs a script",
        frozenset({"E15"}),
        html=('<div class="price">', '<div class="price by-script" hidden>'),
        script="addEventListener('DOMContentLoaded', function () { document.querySelector('.by-script').hidden = false; });",
    ),
    css("too wide for a phone", "@media (max-width: 330px) { .facts { width: 400px } }", "E16"),
    css("text cut off", "@media screen { .callout h3 { overflow: hidden; height: 1em } }", "E16"),
    css("no focus ring", ":focus { outline: 0 !important; box-shadow: none !important }", "E18"),
    Breakage(
        "a bar over the page",
        frozenset({"E19"}),
        css=".bar { position: fixed; z-index: 2; bottom: 0; left: 0; right: 0; height: 120px; background: #fff } "
        "body { padding-bottom: 160px }",
        html=("</h1>", '</h1><p class="bar">优惠</p>'),
    ),
    added("a stop that cannot be seen", '<p><a class="visually-hidden" href="../rights.html">权利与投诉</a></p>', "E20"),
    script(
        "a trap for the keyboard",
        "addEventListener('keydown', function (e) { if (document.activeElement.matches('.call')) e.preventDefault(); });",
        "E11",
        "E20",
    ),
    html("a menu that the keyboard leaves out", '<a href="../rights.html"', '<a tabindex="-1" href="../rights.html"', "E20b"),
    added("a button for the mouse alone", '<p><span role="button">看下去</span></p>', "E15", "E20b"),
    script(
        "headings that answer the mouse alone",
        "addEventListener('load', function () { document.querySelector('h2').addEventListener('click', function () {}); });",
        "E20b",
    ),
    html("a jump in the queue", '<a href="#pay"', '<a tabindex="5" href="#pay"', "E20", "E20b"),
    html("no main heading", "<h1>(.*?)</h1>", r"<p>\1</p>", "E21"),
    added("two main headings", "<h1>资费</h1>", "E21"),
    html("a level left out", '<h2 id="get">(.*?)</h2>', r'<h4 id="get">\1</h4>', "E21"),
    html("a restriction without a heading", '<h3 class="callout__title">(.*?)</h3>', r'<div class="callout__title">\1</div>', "E21b"),
    css("a restriction that says its weight by colour alone", ".callout__severity { display: none }", "E21b"),
    html("a navigation without a name", '<nav aria-label="主要栏目">', "<nav>", "E22"),
    html("no footer", r"<footer(.*?)</footer>", r"<div\1</div>", "E14", "E22"),
    html("a page without its language", '<html lang="zh-CN"', "<html", "E23"),
    added("an English sentence in Chinese", "<p>Terms and conditions apply to this offer.</p>", "E23"),
    added("a strange language", '<p lang="english">资费</p>', "E23"),
    html("a table without a caption", "<caption>.*?</caption>", "", "E24", address=PAIR),
    html("an empty cell", "<td>.*?</td>", "<td></td>", "E24", address=PAIR),
    html("a heading that does not say for what", '<th scope="col">', "<th>", "E24", address=PAIR),
    css("motion in spite of the wish for none", "a { transition: color 1s !important }", "E25"),
    added("a link that says nothing", '<p>要退，请<a href="../rights.html">点击这里</a>。</p>', "E27"),
    added("a link without a name", '<p>看权利<a href="../rights.html"><span aria-hidden="true">再看下去</span></a>。</p>', "E27"),
    css("the reader's own size does not count", "@media screen { html[data-text-size=standard] { font-size: 18px } }", "E29"),
    added("words in a picture", '<p><img src="../assets/favicon.svg" width="40" height="40" alt="每月 29 元"></p>', "E30"),
    added("a drawing told nowhere", '<svg role="img" width="40" height="40" aria-label="每月 29 元"><path d="M0 0h9"/></svg>', "E30"),
    css("words in the style sheet", ".price::before { content: '特惠' }", "E31"),
    added("an id given twice", '<p id="pay">资费</p>', "E32"),
    html("the title of another page", "<title>.*?</title>", "<title>找套餐 - 明白资费</title>", "E33"),
    css("a heading pushed down", "@media screen { h1 { margin-top: 400px } }", "E35"),
)
