// Stands in for the browser's voice: keeps what it is to say, says it when told, and never makes a sound.
(() => {
  const nextTurn = window.setTimeout.bind(window);
  // A page has hundreds of pieces, and a timer within a timer waits 4 ms; a message does not.
  const waiting = [];
  const messages = new MessageChannel();
  messages.port1.onmessage = () => waiting.shift()();
  const soon = act => { waiting.push(act); messages.port2.postMessage(0); };
  const voices = [
    { name: "Far", lang: "zh-CN", localService: false, default: true },
    { name: "Yue", lang: "zh-HK", localService: true, default: false },
    { name: "Han", lang: "zh_CN", localService: true, default: false },
    { name: "Eve", lang: "en-GB", localService: true, default: false },
  ];
  class Synthesis extends EventTarget {
    said = [];
    stops = 0;
    atOnce = 0;
    held = [];
    present = voices;
    // "whole" says all it is given; "held" waits for `finish`; "fails" can say nothing.
    manner = "held";
    onvoiceschanged = null;
    get speaking() { return this.held.length > 0; }
    get pending() { return this.held.length > 1; }
    getVoices() { return this.present; }
    speak(one) {
      this.held.push(one);
      this.atOnce = Math.max(this.atOnce, this.held.length);
      const block = document.querySelector(".being-read");
      this.said.push({ text: one.text, lang: one.lang, rate: one.rate, voice: one.voice && one.voice.name, block: block && block.tagName });
      if (this.manner !== "held") soon(() => this.finish(this.manner === "fails" ? "error" : "end"));
    }
    finish(type) {
      const one = this.held.shift();
      if (one) one["on" + type]?.(Object.assign(new Event(type), { error: type === "error" ? "synthesis-failed" : "" }));
    }
    cancel() {
      this.stops += 1;
      // A browser reports what it stopped, and does so later.
      for (const one of this.held.splice(0)) nextTurn(() => one.onerror?.(Object.assign(new Event("error"), { error: "canceled" })), 0);
    }
    arrive(list) {
      this.present = list;
      this.onvoiceschanged?.(new Event("voiceschanged"));
    }
  }
  const stub = new Synthesis();
  Object.defineProperty(window, "speechSynthesis", { value: stub, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; this.lang = ""; this.voice = null; this.rate = 1; } };
  // The pauses between pieces pass at once; what waits for a voice that got stuck is kept for the test to let out.
  window.longWaits = [];
  window.setTimeout = (act, wait = 0, ...rest) => wait >= 10000 ? window.longWaits.push(act) : nextTurn(act, 0, ...rest);
})();
