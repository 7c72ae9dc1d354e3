/* What it takes to read a page, in words that a browser of 2018 understands. Every function returns a line for each fault. */
window.reading = (function () {
  "use strict";

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function seen(element) {
    if (!element || element.getClientRects().length === 0) return false;
    if (element.checkVisibility && !element.checkVisibility()) return false;
    if (getComputedStyle(element).visibility !== "visible") return false;
    var box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && box.right + scrollX > 0;
  }

  function named(element) {
    var said = (element.textContent || element.value || "").trim().replace(/\s+/g, " ").slice(0, 24);
    return "<" + element.localName + (element.className ? "." + String(element.className).split(" ").join(".") : "") + "> " + said;
  }

  function texts() {
    var found = [];
    var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, null, false);
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim() && seen(walker.currentNode.parentElement)) found.push(walker.currentNode);
    }
    return found;
  }

  function place(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  }

  /* The nearest box round a text that shows its left edge. */
  function edge(element) {
    for (var box = element; box && box !== document.body; box = box.parentElement) {
      var style = getComputedStyle(box);
      if (style.display !== "inline" && parseFloat(style.borderLeftWidth) >= 2 && style.borderLeftStyle !== "none") return box;
    }
    return null;
  }

  function pushable(element) {
    return element.closest("[role=region][tabindex]") !== null;
  }

  return {
    width: function () {
      var root = document.documentElement;
      var wide = Math.max(root.scrollWidth, document.body.scrollWidth);
      return wide > root.clientWidth ? ["the page is " + wide + " px wide on " + root.clientWidth + " px"] : [];
    },

    text: function (least) {
      var faults = [];
      texts().forEach(function (node) {
        var element = node.parentElement;
        var style = getComputedStyle(element);
        var size = parseFloat(style.fontSize);
        var box = place(node);
        if (size < least - 0.01) faults.push(size + " px: " + named(element));
        if (parseFloat(style.lineHeight) < size * 1.5 - 0.1) faults.push("lines of " + style.lineHeight + " at " + size + " px: " + named(element));
        if (!pushable(element) && (box.right > document.documentElement.clientWidth + 1 || box.left < -1)) {
          faults.push("reaches from " + Math.round(box.left) + " to " + Math.round(box.right) + " px: " + named(element));
        }
        var cell = element.closest("td, th, li, dd");
        if (cell && box.right > cell.getBoundingClientRect().right + 1) faults.push("leaves its cell: " + named(element));
        var letters = node.data.trim().length;
        if (letters > 5 && box.height / parseFloat(style.lineHeight) > letters / 2.5) faults.push("hardly a letter in a line: " + named(element));
        var around = edge(element);
        if (around) {
          var inner = around.getBoundingClientRect().left + parseFloat(getComputedStyle(around).borderLeftWidth);
          if (box.left - inner < 4 && box.width > 1) faults.push("touches the edge of its box: " + named(element));
        }
      });
      return faults;
    },

    hidden: function () {
      var faults = [];
      all("body *").forEach(function (element) {
        var style = getComputedStyle(element);
        if (!seen(element) || style.display === "inline" || element.localName === "input" || pushable(element)) return;
        if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) faults.push("hides a part of its width: " + named(element));
        if (style.overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1) faults.push("hides a part of its height: " + named(element));
      });
      return faults;
    },

    /* What a page is for. `expected` are selectors of which each has to be seen. */
    there: function (expected) {
      return expected.filter(function (selector) { return !all(selector).some(seen); }).map(function (selector) { return "not seen: " + selector; });
    },

    /* The same data stand twice; exactly one of them is shown. */
    once: function () {
      var tables = all(".compare-table");
      var stacks = all(".compare-stack");
      if (tables.length !== stacks.length) return [tables.length + " tables and " + stacks.length + " stacks"];
      return tables
        .map(function (table, at) { return [seen(table), seen(stacks[at])]; })
        .filter(function (shown) { return shown[0] === shown[1]; })
        .map(function (shown) { return shown[0] ? "table and stack are both shown" : "neither table nor stack is shown"; });
    },

    targets: function (least) {
      return all("button, summary, input, .action, .call, .door, .choices a, .menu nav a").filter(seen).filter(function (target) {
        return target.getBoundingClientRect().height < least - 0.5;
      }).map(function (target) { return target.getBoundingClientRect().height + " px high: " + named(target); });
    },

    /* Rows that stand side by side must not lie on each other. */
    overlapping: function () {
      var faults = [];
      var boxes = texts().map(function (node) { return { node: node, box: place(node) }; }).filter(function (one) { return one.box.width > 2; });
      for (var i = 0; i < boxes.length; i += 1) {
        for (var j = i + 1; j < boxes.length && j < i + 12; j += 1) {
          var a = boxes[i].box;
          var b = boxes[j].box;
          var wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          var high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          var oneLine = a.height < 2 * parseFloat(getComputedStyle(boxes[i].node.parentElement).fontSize) && b.height < 2 * parseFloat(getComputedStyle(boxes[j].node.parentElement).fontSize);
          if (oneLine && wide > 3 && high > 0.6 * Math.min(a.height, b.height)) faults.push("lies on what is beside it: " + named(boxes[i].node.parentElement) + " | " + named(boxes[j].node.parentElement));
        }
      }
      return faults;
    },

    focus: function () {
      var element = document.activeElement;
      var style = getComputedStyle(element);
      var box = element.getBoundingClientRect();
      var ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      var inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { what: named(element), body: element === document.body, visible: ring && inside };
    }
  };
})();
