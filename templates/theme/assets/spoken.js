/* How a text is said: numbers and units as people say them, in pieces that a voice says in one breath.
   read_aloud.js fetches it where there is a voice. Its only name outside is mingbaiSpoken. */
(function () {
  "use strict";
  var NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
  var AMOUNT = "((?:[\\d.,]+ (?:到|to) )?" + NUMBER + ")";
  var PER = "([KMGT]B|分钟|小时|季度|半年|[月年天日条次张个人户份])";
  var ADDRESS = /https?:\/\/[!-~]+/g;
  var FILING = /\b\d\d[A-Z]{2}\d{6}\b/g;
  /* What a unit follows is an amount, however much it looks like a telephone number. */
  var PHONE = new RegExp(
    "(^|[^\\w.¥￥-])(100\\d\\d(?:\\d\\d)?|123\\d\\d|9[56]\\d{3}|1[3-9]\\d{9}|400-?\\d{3}-?\\d{4})" +
    "(?![\\w.-]*\\w|,\\d|\\s*(?:[元个条张年天次人万岁块分秒月%×+]|[KMGT]B?\\b|[KMG]bps|yuan|minute|message|month|plan|day|year|people))", "g");
  var RANGE = new RegExp("(^|[^\\w.-])" + NUMBER + "\\s?[-–~～]\\s?" + NUMBER + "(?![\\d.]*-?\\d)", "g");
  /* Characters in a piece: some voices fall silent after 14 seconds, and here they read slowly. */
  var LONGEST = { zh: 50, en: 180 };

  /* One digit or letter after the other. In Chinese the digits are words, so that no voice makes one number of them. */
  function spell(code, one) {
    var spaced = code.replace(/-/g, "").split("").join(" ");
    return !one ? spaced : spaced.replace(/\d/g, function (digit) {
      return digit === "1" ? one : "零一二三四五六七八九".charAt(digit);
    }).replace(/([^A-Z]) (?=[^A-Z])/g, "$1");
  }

  /* What all texts need first; `one` is how Chinese says the digit 1 in a telephone number. */
  function codes(address, to, comma, ones) {
    return [
      [ADDRESS, address],
      [FILING, function (code) { return spell(code, ones[0]); }],
      [PHONE, function (all, before, code) { return before + spell(code, ones[1]); }],
      [/(\d)G-A\b/g, "$1 G A"],
      /* What does not rise is no range, such as 2024-29 in a name. */
      [RANGE, function (all, before, low, high) { return before + low + (parseFloat(high) > parseFloat(low) ? to : comma) + high; }]
    ];
  }

  var RULES = {
    zh: [
      [/[¥￥]\s?(\d[\d,.]*)/g, "$1 元"],
      [/\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, "$1 年 $2 月 $3 日"],
      [/\b(\d\d?)[:：](\d\d)\b/g, "$1 点 $2 分"]
    ].concat(codes("网址", " 到 ", "，", "一幺"), [
      [new RegExp(AMOUNT + "\\s?(元|[KMGT]B|分钟|条|次|个|张)\\s?/\\s?" + PER, "g"), "每$4 $1 $3"],
      [new RegExp("/\\s?" + PER, "g"), "每$1"],
      [/\/(?=\s?\d)(?!\s?\dG)/g, "每 "],
      [new RegExp(AMOUNT + "\\s?([KMGT])bps", "gi"), function (all, amount, last, unit) {
        return "每秒 " + amount + (/m/i.test(unit) ? " 兆" : " " + unit.toUpperCase());
      }],
      [new RegExp(AMOUNT + "\\s?([KMGT])B?\\b", "g"), function (all, amount, last, unit) {
        var counted = unit === "T" || unit === "G" && !/^[2-6] ?G$/.test(all);
        return amount + (counted ? " 个 " : " ") + unit.replace("M", "兆");
      }],
      [/\bMbps/g, "兆每秒"],
      [/\bMB\b/g, "兆"],
      [/\b([KGT])B\b/g, "$1"],
      [new RegExp(AMOUNT + "\\s?[%％]", "g"), "百分之 $1"],
      [/(\d) (?=[年月日])/g, "$1"],
      [/≥\s?/g, "不少于 "],
      [/≤\s?/g, "不超过 "],
      [/\s?×\s?/g, " 乘 "],
      [/\s?=\s?/g, " 等于 "],
      [/\s?\+\s?/g, " 加 "],
      /* Before a number a voice would say minus. */
      [/([^\w.])-+(?=\S)/g, "$1，"],
      [/\s?\/\s?/g, "、"],
      [/\s?[（）()·—…]+\s?/g, "，"],
      [/[\s，；：、]*[，。！？；：、][\s，。；：、]*/g, strongest]
    ]),
    en: [
      [/(?:CNY|RMB|[¥￥])\s?(\d[\d,.]*)/g, "$1 yuan"]
    ].concat(codes("web address", " to ", ", ", ["", ""]), [
      [new RegExp(AMOUNT + "\\s?([KMGT])(bps|B)\\b", "gi"), function (all, amount, last, unit, kind) {
        return amount + " " + unit.toUpperCase() + (/^b$/i.test(kind) ? "B" : "b") + (amount === "1" ? "" : "s");
      }],
      [/\b([KMGT])(?:b(s?)|bp(s))\b/g, "$1bit$2$3 per second"],
      [/\b([KMGT])B(s?)\b/g, "$1byte$2"],
      [/\b[KMGT](?=bit|byte)/g, function (unit) { return { K: "kilo", M: "mega", G: "giga", T: "tera" }[unit]; }],
      [/(\d)([GM])\b/g, "$1 $2"],
      [/(\d)\s?%/g, "$1 percent"],
      [/≥\s?/g, "at least "],
      [/≤\s?/g, "at most "],
      [/\s?×\s?/g, " times "],
      [/\s?=\s?/g, " equals "],
      [/\s?\+\s?/g, " plus "],
      [/\/\s?(?=(?:month|year|day|minute|message|megabyte|gigabyte)\b)/g, " per "],
      [/\s?\/\s?|\s?[()·—…]+\s?/g, ", "],
      [/\s*[,;:.!?](?:\s*[,;:.](?!\d))+/g, strongest]
    ])
  };

  function strongest(marks) {
    return (marks.match(/[。！？.!?]/) || marks.match(/[；;]/) || marks.match(/\S/))[0];
  }

  function main(language) {
    return /^zh/i.test(language) ? "zh" : "en";
  }

  /* The text as people say it. Every digit stays, in its order; only an address of the web is not said. */
  function text(written, language) {
    return RULES[main(language)].reduce(function (said, rule) {
      return said.replace(rule[0], rule[1]);
    }, written.replace(/\s+/g, " ")).replace(/\s+/g, " ").replace(/^[\s，、；：,;:]+|[\s，,]+$/g, "");
  }

  /* The sentences of a text as it is said; one that is too long is cut at its commas, and only then between words. */
  function pieces(written, language) {
    var longest = LONGEST[main(language)];
    var cut = [];
    (text(written, language).match(/.+?(?:[。！？；]+[”’』」]*|[.!?;]+[”’"]?(?=\s)|$)/g) || []).forEach(function (sentence) {
      var kept = "";
      (sentence.length > longest ? sentence.match(/.+?(?:[，、：]|[,:](?=\s)|$)/g) : [sentence]).forEach(function (part) {
        if ((kept + part).length > longest) {
          cut.push(kept);
          kept = "";
        }
        while (part.length > longest) {
          kept = part.slice(0, longest).replace(/[\w.,]+\s*$/, "") || part.slice(0, longest);
          cut.push(kept);
          part = part.slice(kept.length);
          kept = "";
        }
        kept += part;
      });
      cut.push(kept);
    });
    return cut.map(function (piece) {
      return piece.trim();
    }).filter(function (piece) {
      return /[\w\u4e00-\u9fa5]/.test(piece);
    });
  }

  window.mingbaiSpoken = { text: text, pieces: pieces };
})();
