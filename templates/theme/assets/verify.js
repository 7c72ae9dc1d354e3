/*
Checks a receipt of the log of disclosure: that the text has the receipt's fingerprint, that the entry is in the log whose head was
signed (RFC 6962), and that the key signed it (Ed25519, C2SP signed notes), or another key of the log that the key answers for. The files are those that somebody chooses; where the
address names an entry behind the #, they are this site's own. Nothing is sent anywhere.
*/
(function () {
  "use strict";
  var FORMAT = "mingbai-receipt-1";
  var ASKED = /^(?:entry=)?([0-9]{2}[A-Z]{2}[1235][0-9]{5})-([1-9][0-9]{0,5})$/;
  var KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+\/=]+)$/;
  var HEAD = /^([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+\/=]{44})$/;
  var ED25519 = 1;
  var form = document.querySelector("[data-verify]");
  var answer = document.querySelector("[data-verify-answer]");
  var turn = 0;
  if (!form || !window.Promise || !("content" in document.createElement("template"))) {
    return;
  }
  var files = form.querySelector('[type="file"]');
  var key = form.querySelector('[type="text"]');
  /* All keys of the log, the oldest first, and the receipt of the change from each to the next. */
  var list = JSON.parse(form.getAttribute("data-keys"));

  /* What is wrong, by the name of the words that say it. */
  function Wrong(outcome) {
    this.outcome = outcome;
  }

  function refuse(outcome) {
    throw new Wrong(outcome);
  }

  function bytes(text) {
    return new TextEncoder().encode(text);
  }

  /* Base64 in the one way that the bytes can be written. */
  function decoded(text, outcome) {
    var plain;
    try {
      plain = atob(text);
    } catch (broken) {
      refuse(outcome);
    }
    if (btoa(plain) !== text) {
      refuse(outcome);
    }
    return Uint8Array.from(plain, function (sign) {
      return sign.charCodeAt(0);
    });
  }

  function joined(parts) {
    var whole = new Uint8Array(parts.reduce(function (length, part) {
      return length + part.length;
    }, 0));
    parts.reduce(function (at, part) {
      whole.set(part, at);
      return at + part.length;
    }, 0);
    return whole;
  }

  function hash(parts) {
    return crypto.subtle.digest("SHA-256", joined(parts)).then(function (digest) {
      return new Uint8Array(digest);
    });
  }

  function hex(data) {
    return [].map.call(data, function (byte) {
      return (byte < 16 ? "0" : "") + byte.toString(16);
    }).join("");
  }

  function parsed(data) {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data));
    } catch (broken) {
      return null;
    }
  }

  function isReceipt(found) {
    return Boolean(found) && found["format"] === FORMAT && typeof found.entry === "string" && typeof found.checkpoint === "string" &&
      typeof found.index === "number" && found.index >= 0 && found.index % 1 === 0 && Array.isArray(found.proof);
  }

  /* The root that the proof leads to from the entry (RFC 9162, 2.1.3.2). */
  function root(receipt, size) {
    var place = receipt.index;
    var last = size - 1;
    var steps = receipt.proof.map(function (step) {
      return decoded(step, "log");
    });
    function half() {
      place = Math.floor(place / 2);
      last = Math.floor(last / 2);
    }
    return steps.reduce(function (before, step) {
      return before.then(function (found) {
        var sides = [[1], found, step];
        if (last === 0) {
          refuse("log");
        }
        if (place % 2 === 1 || place === last) {
          sides = [[1], step, found];
          while (place % 2 === 0 && place > 0) {
            half();
          }
        }
        half();
        return hash(sides);
      });
    }, hash([[0], bytes(receipt.entry)])).then(function (found) {
      return last === 0 ? hex(found) : "";
    });
  }

  /* Resolves to whether the key signed the head of its log; to null where this browser does not know the kind of signature. */
  function signed(note, line) {
    var parts = KEY.exec(line) || refuse("signature");
    var kept = decoded(parts[3], "signature");
    var end = note.lastIndexOf("\n\n");
    var sign = "\u2014 " + parts[1] + " ";
    if (note.slice(-1) !== "\n" || kept.length !== 33 || kept[0] !== ED25519 || note.split("\n")[0] !== parts[1]) {
      return Promise.resolve(false);
    }
    return hash([bytes(parts[1] + "\n"), kept]).then(function (id) {
      var mine = note.slice(end + 2).split("\n").filter(function (signature) {
        return signature.indexOf(sign) === 0 && hex(decoded(signature.slice(sign.length), "signature").slice(0, 4)) === parts[2];
      })[0];
      if (!mine || hex(id.slice(0, 4)) !== parts[2]) {
        return false;
      }
      return crypto.subtle.importKey("raw", kept.slice(1), { name: "Ed25519" }, false, ["verify"]).then(function (imported) {
        var signature = decoded(mine.slice(sign.length), "signature").slice(4);
        return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, bytes(note.slice(0, end + 1)));
      }, function (error) {
        return error.name === "NotSupportedError" ? null : false;
      });
    });
  }

  /* Resolves to the size of a receipt's head, whoever signed it; refuses where the entry is not in that log. */
  function proven(receipt) {
    var head = HEAD.exec(receipt.checkpoint.slice(0, Math.max(receipt.checkpoint.lastIndexOf("\n\n"), 0))) || refuse("receipt");
    var size = Number(head[2]);
    return (receipt.index < size ? root(receipt, size) : Promise.resolve("")).then(function (reached) {
      return reached === hex(decoded(head[3], "log")) ? size : refuse("log");
    });
  }

  /* The words for a question whose answers come one after the other: the first that is not undefined. */
  function first(places, ask) {
    return places.reduce(function (before, place) {
      return before.then(function (found) {
        return found === undefined ? ask(place) : found;
      });
    }, Promise.resolve());
  }

  function between(from, to) {
    return list.keys.map(function (_key, place) {
      return place;
    }).slice(from, to);
  }

  function unsafe(from, to) {
    return list.keys.slice(from, to).some(function (each) {
      return each.unsafe_from;
    });
  }

  /* Resolves once every change between two keys is proven by the later of them; to the words for one that the earlier did not sign. */
  function carried(from, to, words) {
    return first(between(from, to), function (place) {
      var change = list.changes[place];
      var told = parsed(bytes(change.entry));
      if (told.old_key !== list.keys[place].key || told.new_key !== list.keys[place + 1].key) {
        refuse("broken");
      }
      return proven(change).then(function () {
        return signed(change.checkpoint, told.new_key);
      }).then(function (right) {
        return right ? signed(change.checkpoint, told.old_key) : refuse("broken");
      }).then(function (right) {
        return right ? undefined : words;
      });
    });
  }

  /* Whether this site still publishes the very head that the receipt has. */
  function published(receipt, size) {
    return fetch(form.getAttribute("data-site") + "log/checkpoints/" + size).then(function (reply) {
      return reply.ok ? reply.text() : "";
    }).then(function (text) {
      return text === receipt.checkpoint;
    }, function () {
      return false;
    });
  }

  /*
  Resolves to the words that say what the signature is worth. A key answers for the one before, because it signed the log that names
  it, and for the one after, if it signed that log too. What a key signed that leaked counts only where the site's log still has it.
  */
  function believed(receipt, size, line) {
    var mine = list.keys.map(function (each) {
      return each.key;
    }).indexOf(line);
    return first([mine].concat(mine < 0 ? [] : between(0).reverse()), function (place) {
      return signed(receipt.checkpoint, place < 0 ? line : list.keys[place].key).then(function (right) {
        return right === false ? undefined : { place: place, known: right };
      });
    }).then(function (signer) {
      if (!signer) {
        refuse("signature");
      }
      if (!signer.known) {
        return ["unsigned"];
      }
      if (unsafe(Math.max(mine, 0), Math.max(mine, signer.place) + 1)) {
        refuse("outdated");
      }
      if (signer.place >= mine) {
        return carried(mine, signer.place, "broken").then(function (not) {
          return not ? refuse(not) : signer.place > mine ? ["proven", "later"] : ["proven"];
        });
      }
      return carried(signer.place, mine, "lost").then(function (remark) {
        var said = ["proven", "earlier"].concat(remark || []);
        return unsafe(signer.place, mine) ? published(receipt, size).then(function (there) {
          return there ? said.concat("kept") : refuse("leaked");
        }) : said;
      });
    });
  }

  function checked(pair, line) {
    var found = pair.map(parsed);
    var at = isReceipt(found[0]) ? 0 : 1;
    var receipt = found[at];
    if (!isReceipt(receipt)) {
      refuse("receipt");
    }
    var entry = parsed(bytes(receipt.entry)) || refuse("receipt");
    return hash([new Uint8Array(pair[1 - at])]).then(function (digest) {
      return hex(digest) === entry.sha256 ? proven(receipt) : refuse("text");
    }).then(function (size) {
      entry.size = size;
      return believed(receipt, size, line);
    }).then(function (outcomes) {
      show(outcomes, entry);
    });
  }

  function part(name) {
    return document.importNode(document.querySelector('[data-outcome="' + name + '"]').content, true);
  }

  function show(outcomes, entry) {
    answer.textContent = "";
    outcomes.forEach(function (outcome) {
      answer.appendChild(part(outcome));
    });
    if (entry) {
      answer.appendChild(part("entry"));
      [].forEach.call(answer.querySelectorAll("[data-said]"), function (place) {
        var said = String(entry[place.getAttribute("data-said")]);
        place.textContent = place.getAttribute("data-said") === "time" ? said.replace("T", " ").replace("+08:00", "") : said;
      });
    }
  }

  /* Checks two files, which `get` promises; an answer that comes after another question was asked is dropped. */
  function check(get) {
    var mine = turn += 1;
    if (!window.crypto || !crypto.subtle || !window.TextEncoder) {
      show(["helpless"]);
      return;
    }
    answer.textContent = form.getAttribute("data-checking");
    get().then(function (pair) {
      return mine === turn && checked(pair, key.value.trim());
    }).catch(function (wrong) {
      if (mine === turn) {
        show([wrong instanceof Wrong ? wrong.outcome : "failed"]);
      }
    });
  }

  function content(file) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () {
        resolve(reader.result);
      };
      reader.onerror = reject;
      reader.readAsArrayBuffer(file);
    });
  }

  function fetched(folder, asked) {
    return fetch(form.getAttribute("data-site") + folder + "/" + asked[1] + "/" + asked[2] + ".json").then(function (reply) {
      return reply.ok ? reply.arrayBuffer() : refuse("failed");
    });
  }

  function follow() {
    var asked = ASKED.exec(location.hash.slice(1));
    if (asked) {
      check(function () {
        return Promise.all([fetched("receipts", asked), fetched("revisions", asked)]);
      });
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (files.files.length === 2) {
      check(function () {
        return Promise.all([].map.call(files.files, content));
      });
    } else if (ASKED.test(location.hash.slice(1)) && files.files.length === 0) {
      follow();
    } else {
      turn += 1;
      show(["files"]);
    }
  });
  key.value = form.getAttribute("data-key");
  addEventListener("hashchange", follow);
  follow();
})();
