"""Reading aloud is offered where there is a voice, and never starts by itself."""

from generator.tariff.language import Text
from site_tests.browser.check import Check, Outcome
from site_tests.browser.viewing import Viewing
from site_tests.browser.visit import Visit

# No browser without a window has a voice, so that one of each language is put in its place.
STUB_VOICE = """
window.spoken = [];
const voices = [{ lang: "zh-CN", name: "中文", localService: true, default: true }, { lang: "en-US", name: "English", localService: true }];
const synthesis = Object.assign(new EventTarget(), {
  getVoices: () => voices, speak: said => { window.spoken.push(said.text); }, cancel() {}, pause() {}, resume() {},
  speaking: false, pending: false, paused: false, onvoiceschanged: null,
});
Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text || ""; } };
"""
_STATE = """() => {
  const button = [...document.querySelectorAll("button[data-read-aloud]")].find(measures.seen);
  return [Boolean(button), button ? button.textContent.trim() : "", window.spoken.length];
}"""


def look(visit: Visit) -> Outcome:
    """The page opened in a browser with a voice."""
    page = visit.again(before=STUB_VOICE, purpose="voice")
    offered, said, spoken = page.evaluate(_STATE)
    faults = [] if offered else ["no button for reading aloud although there is a voice"]
    if offered and not said:
        faults.append("the button for reading aloud has no words")
    if spoken:
        faults.append(f"speaks {spoken} times without being asked")
    return Outcome(tuple(faults), int(offered))


CHECK = Check(
    id="E12",
    title=Text(zh="可以朗读，不会自己出声", en="Reading aloud is offered and never starts alone"),
    criteria=("MIIT web read-aloud",),
    asked=Text(zh="有朗读按钮；不按就不出声。", en="There is a button for reading aloud; nothing sounds before it is pressed."),
    measured=Text(zh="有按钮的页面 {} 个", en="button on {} pages"),
    worst=sum,
    viewings=(Viewing(390),),
    look=look,
)
