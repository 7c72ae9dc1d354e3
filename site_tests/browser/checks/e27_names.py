"""What a screen reader hears of every control: a name, and one that says by itself where it leads."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

CONTROLS = {
    "link",
    "button",
    "textbox",
    "searchbox",
    "combobox",
    "checkbox",
    "radio",
    "slider",
    "tab",
    "menuitem",
    "DisclosureTriangle",
    "img",
    "image",
}
VAGUE = {
    *("点击这里", "点这里", "点此", "这里", "点击", "点击查看", "查看", "查看详情", "详情", "更多", "了解更多", "链接", "进入"),
    *("click here", "here", "more", "read more", "learn more", "see more", "details", "view", "link", "this page"),
}


def look(visit: Visit) -> Outcome:
    """The browser's accessibility tree, with everything opened that is folded."""
    session = visit.page.context.new_cdp_session(visit.page)
    with visit.unfolded():
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    controls = [node for node in nodes if not node["ignored"] and node["role"]["value"] in CONTROLS]
    faults = []
    for node in controls:
        role, name = node["role"]["value"], node.get("name", {}).get("value", "").strip()
        if not name:
            faults.append(f"{role} without a name")
        elif name.rstrip("。.…>› ").lower() in VAGUE:
            faults.append(f"{role} that does not say where it leads: {name}")
    return Outcome(tuple(faults), len(controls))


CHECK = Check(
    id="E27",
    title=Text(zh="链接和按钮，听名字就懂", en="Links and buttons make sense by their names"),
    criteria=("WCAG 2.4.4", "WCAG 2.4.9", "WCAG 4.1.2", "MIIT app 4.1"),
    asked=Text(
        zh="每个链接和按钮都有名字，没有“点击这里”“更多”。", en="Every link and button has a name, and none is “click here” or “more”."
    ),
    measured=Text(zh="看过 {} 个", en="{} controls looked at"),
    worst=sum,
    viewings=(Viewing(1280), Viewing(390)),
    look=look,
    unfolded=True,
)
