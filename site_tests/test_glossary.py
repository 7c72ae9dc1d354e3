"""The glossary and the links to it: what it explains, how plainly, and where pages link a word."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.show.term_links import TermLinks
from generator.show.words.marking import marked
from generator.tariff.glossary import GROUPS, anchors_by_word, explained_words, terms
from generator.tariff.language import Language
from generator.tariff.restrictions import kinds
from site_tests.html_pages import HtmlPage
from site_tests.rendered import outline, real_pages

HAN = re.compile("[\u4e00-\u9fff]")
SENTENCE_ENDS = re.compile("[。；！？]")
LONGEST_SENTENCE = 30
LEAST_TERMS = 60
EACH_LANGUAGE = pytest.mark.parametrize("language", Language, ids=lambda language: language.value)

# Other sites and printed leaflets point to these. One may be added; none may go or change.
_FOR_EVER = """
monthly-fee lasting-price introductory-price proration transition-price overage standard-tariff cap deposit returned-in-parts function-fee
value-added-service rounding-up rounding-to-fen third-party-fee data gigabyte general-data app-data national-data provincial-data
off-peak-data rollover no-carry-over data-pack throttling cut-off unlimited mbps contract-speed upload-speed download-speed outgoing-call
incoming-call roaming international-roaming secondary-sim main-sim family-number lucky-number main-plan add-on minimum-period validity
leaving-charge renewal next-month at-once no-longer-sold closing pausing transfer porting new-customer existing-customer time-on-network
4g 5g 5g-a 5g-phone bundle modem setup-fee removal disclosure filing-number not-disclosed tier outbound-number badge real-name
number-cleaning limit-app-data-only limit-auto-renewal limit-billed-beyond limit-early-termination limit-minimum-term limit-throttled
"""
HAVE_TO_BE_EXPLAINED = ("定向流量", "套外", "达量限速", "结转", "携号转网", "封顶", "副卡", "亲情网", "首月按天折算", "通用流量")


@pytest.fixture(scope="module")
def pages(repo_root: Path, as_of: date) -> dict[str, str]:
    return real_pages(repo_root, as_of)


def linked(text: str, language: Language = Language.ZH) -> str:
    """The text as a page shows it that has not used a term before."""
    links = TermLinks(language)
    links.begin("../")
    return str(escape(links.linked(text)))


def anchors_in(html: str) -> list[str]:
    return re.findall(r'href="\.\./glossary\.html#([a-z0-9-]+)"', html)


# --- what it explains -----------------------------------------------------------------------------


def test_there_are_at_least_sixty_terms_beside_the_kinds_of_restriction():
    anchors = [term.anchor for term in terms()]
    assert len(anchors) == len(set(anchors)) >= LEAST_TERMS
    assert not [anchor for anchor in anchors if anchor.startswith(("limit-", "group-"))]


def test_an_anchor_once_given_stays(pages: dict[str, str]) -> None:
    for language in ("", "en/"):
        gone = set(_FOR_EVER.split()) - set(outline(pages[f"{language}glossary.html"]).anchors)
        assert not gone, f"links from elsewhere lead to these: {sorted(gone)}"


def test_the_terms_that_should_be_explained_are_in_it():
    assert not [word for word in HAVE_TO_BE_EXPLAINED if word not in explained_words()]
    assert not [word for word in HAVE_TO_BE_EXPLAINED if word not in anchors_by_word(Language.ZH)]


@EACH_LANGUAGE
def test_a_word_leads_to_one_term_only(language: Language) -> None:
    words = [word.lower() for term in terms() for word in term.words(language)]
    assert not {word for word in words if words.count(word) > 1}


def test_the_kinds_of_restriction_are_explained_under_their_terms():
    assert "在网要求" in explained_words()
    assert all(kind.explanation.zh.split("：")[0] in explained_words() for kind in kinds().values())


# --- how plainly ----------------------------------------------------------------------------------


def test_meanings_are_short_sentences():
    long = [
        f"{term.anchor}: {sentence}"
        for term in terms()
        for sentence in SENTENCE_ENDS.split(term.meaning.zh)
        if len(HAN.findall(sentence)) > LONGEST_SENTENCE
    ]
    assert not long, "\n".join([f"at most {LONGEST_SENTENCE} characters a sentence:", *long])
    assert all(term.meaning.zh.endswith("。") and term.meaning.en.endswith(".") for term in terms())


_EQUATION = re.compile(r"1 [A-Z]{2} 是 1024 [A-Z]{2}")
"""Units are told by each other, and nothing else can tell them."""


def uses() -> dict[str, set[str]]:
    """Which terms the meaning of each term uses; a longer term hides a shorter one in it."""
    by_word = {word: term.anchor for term in terms() for word in (term.name.zh, *term.words(Language.ZH))}
    pattern = re.compile("|".join(sorted(map(re.escape, by_word), key=len, reverse=True)))
    return {term.anchor: {by_word[word] for word in pattern.findall(_EQUATION.sub("", term.meaning.zh))} for term in terms()}


def test_no_explanation_goes_round_in_a_circle():
    used = uses()
    assert any(used.values()), "no meaning uses another term: the search for them is broken"
    circles = []
    for start in used:
        reached, waiting = set(), list(used[start])
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting += used[here]
        if start in reached:
            circles.append(start)
    assert not circles, f"each of these is explained by itself in the end: {circles}"


def test_the_english_page_names_the_chinese_word_that_contracts_use(pages: dict[str, str]) -> None:
    assert '<dt id="app-data">data for certain apps <span lang="zh-CN">（定向流量）</span></dt>' in pages["en/glossary.html"]


# --- links ----------------------------------------------------------------------------------------


def test_a_term_is_linked_where_it_is_used_first_and_nowhere_else():
    links = TermLinks(Language.ZH)
    links.begin("../")
    assert links.linked("这里的定向流量，和定向流量一样。") == ('这里的<a href="../glossary.html#app-data">定向流量</a>，和定向流量一样。')
    assert links.linked("还有定向流量。") == "还有定向流量。"
    links.begin("")
    assert links.linked("还有定向流量的话。") == '还有<a href="glossary.html#app-data">定向流量</a>的话。'


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("可以办停机保号，每月收钱。", ["pausing"]),
        ("用到 20 GB 以后达量不限速。", ["gigabyte", "no-throttling"]),
        ("国际漫游另外收钱。", ["international-roaming"]),
        ("距离网点很近，线下线上都能办。", []),
        ("新老用户都能办这个套餐。", []),
        ("abGBc 不是单位，Mbpsx 也不是。", []),
        ("封顶", []),
        ("有封顶", []),
        ("到 200 元封顶。", ["cap"]),
    ],
)
def test_the_longest_term_wins_and_look_alikes_stay_alone(text: str, anchors: list[str]) -> None:
    assert anchors_in(linked(text)) == anchors


def test_english_pages_link_english_terms_and_the_carriers_own_chinese_words():
    told = linked("There are second SIMs, and a cap at 200 yuan.", Language.EN)
    assert anchors_in(told) == ["secondary-sim", "cap"]
    assert ">second SIMs</a>" in told, "the whole word is the link"
    mixed = linked(marked("Condition: “定向流量不结转”, capable people only."), Language.EN)
    assert anchors_in(mixed) == ["app-data", "no-carry-over"]
    assert re.search(r'<span lang="zh-CN">[^<]*<a [^>]*>定向流量</a>', mixed), "the link stands inside the Chinese"


def test_the_carriers_signs_stay_text():
    assert linked('<b title="x">封顶 & 结转</b>') == (
        '&lt;b title=&#34;x&#34;&gt;<a href="../glossary.html#cap">封顶</a> &amp; <a href="../glossary.html#rollover">结转</a>&lt;/b&gt;'
    )
    # HTML and a text of the same letters are told apart, whichever comes first.
    assert "<em>" in linked(Markup("<em>到 200 元封顶</em>"))
    assert "<em>" not in linked("<em>到 200 元封顶</em>")
    assert linked(Markup('看 <a href="x">封顶是什么</a>。')) == '看 <a href="x">封顶是什么</a>。'


PIECES = st.lists(
    st.sampled_from(["封顶", "定向流量", "结转", "second SIM", "cap", "5G-A", "<b>", "&", '"', "'", "字", " ", "3 GB"]), max_size=12
)


@EACH_LANGUAGE
@given(pieces=PIECES)
def test_links_change_no_word_and_open_no_tag_of_the_text(language: Language, pieces: list[str]) -> None:
    text = "".join(pieces)
    told = linked(text, language)
    assert re.sub(r'<a href="\.\./glossary\.html#[a-z0-9-]+">|</a>', "", told) == str(escape(text))
    assert len(anchors_in(told)) == len(set(anchors_in(told)))


@EACH_LANGUAGE
def test_links_of_the_real_pages_lead_to_a_term_once_a_page_and_stand_in_running_text(language: Language, pages: dict[str, str]) -> None:
    folder = "" if language is Language.ZH else "en/"
    known = set(outline(pages[f"{folder}glossary.html"]).anchors)
    seen, faults = 0, []
    for address, html in pages.items():
        if address.startswith("en/") != bool(folder):
            continue
        there = []
        # A comparison stands twice on its page, as a table and as a list; one of them is shown.
        shown = re.sub(r'<div class="compare-stack">.*?</dl>\n</div>', "", html, flags=re.DOTALL)
        for element in HtmlPage(f"<article>{shown}</article>").all("a"):
            target = element.attributes.get("href", "")
            if "glossary.html#" not in target:
                continue
            there.append(target.partition("#")[2])
            inside = [tag for tag in ("h1", "h2", "h3", "a", "button", "dt", "th", "caption", "strong") if element.inside(tag)]
            if inside or not any(element.inside(tag) for tag in ("p", "dd", "td", "li")):
                faults.append(f"{address}: “{element.text}” stands in {inside}")
        seen += len(there)
        faults += [f"{address}: #{anchor} twice" for anchor in set(there) if there.count(anchor) > 1]
        faults += [f"{address}: #{anchor} leads nowhere" for anchor in there if anchor not in known]
    assert seen > len(GROUPS)
    assert not faults, "\n".join(faults[:40])
