/*
The arithmetic of bills, and nothing else: what a plan costs month by month, exact to the fen or between two bounds. It follows
the facts that generator/bill/wire.py writes, whose docstring says what each letter means and why plain numbers are exact.

A figure is { least, most, why }: whole fen, `most` null where nothing bounds it, `why` the places of PATHS that are not disclosed,
one bit each. Where a fact does not fit a script the figure is null, and so is every sum that holds it.
*/
var MingbaiBill = (function () {
  "use strict";
  var PATHS = [
    "allowances.app_data", "allowances.data", "allowances.sms", "allowances.voice", "beyond.cap", "beyond.data", "beyond.sms",
    "beyond.voice", "price.deposits", "price.first_month", "price.minimum_spend", "price.steps", "term.at_expiry", "term.validity"
  ];
  var PRORATED = 1, FREE_MONTH = 2, HALF = 3, NOT_STATED = 4;
  var DAY = 86400000;
  var TWO_YEARS = 24;
  var WHOLE_MONTH = 30; /* days, where nothing follows from them */
  var FREE = { least: 0, most: 0, why: 0 };

  function bit(path) {
    return 1 << PATHS.indexOf(path);
  }

  var APP_BUNDLE = bit("allowances.app_data"), BUNDLE = bit("allowances.data"), DATA_PRICE = bit("beyond.data");
  var STEPS = bit("price.steps"), FIRST = bit("price.first_month");

  /* == Numbers == */

  function whole(number, by) {
    return (number - number % by) / by;
  }

  function upwards(number, by) {
    return whole(number + by - 1, by);
  }

  /* A line of number / by fen, rounded half up. */
  function rounded(number, by) {
    return whole(2 * number + by, 2 * by);
  }

  /* == Figures == */

  function between(least, most, why) {
    return { least: least, most: most, why: least === most ? 0 : why };
  }

  function exactly(number, by) {
    var fen = rounded(number, by);
    return { least: fen, most: fen, why: 0 };
  }

  function unbounded(path) {
    return { least: 0, most: null, why: path ? bit(path) : 0 };
  }

  function plus(one, other) {
    if (!one || !other) {
      return null;
    }
    return {
      least: one.least + other.least,
      most: one.most === null || other.most === null ? null : one.most + other.most,
      why: one.why | other.why
    };
  }

  function orElse(one, other, why) {
    var most = one.most === null || other.most === null ? null : Math.max(one.most, other.most);
    return between(Math.min(one.least, other.least), most, one.why | other.why | why);
  }

  function same(one, other) {
    return one.least === other.least && one.most === other.most;
  }

  function alike(one, other) {
    return one === other || Boolean(one && other) && same(one, other) && one.why === other.why;
  }

  function sharedBy(figure, count) {
    return figure && between(rounded(figure.least, count), figure.most === null ? null : rounded(figure.most, count), figure.why);
  }

  /* The greatest of some figures: of the leasts, and of the mosts. */
  function greatest(figures) {
    var least = 0, most = 0, why = 0, place, figure;
    for (place = 0; place < figures.length; place += 1) {
      figure = figures[place];
      if (!figure) {
        return null;
      }
      least = Math.max(least, figure.least);
      most = most === null || figure.most === null ? null : Math.max(most, figure.most);
      why |= figure.why;
    }
    return between(least, most, why);
  }

  /* == The calendar == */

  function dayNumber(year, month, day) {
    return Date.UTC(year, month - 1, day) / DAY;
  }

  /* `start` is [year, month, day]. Month 1 begins on it, every other month on its first day. */
  function calendar(start) {
    var first = dayNumber(start[0], start[1], start[2]);

    function begun(month) {
      return month === 1 ? first : dayNumber(start[0], start[1] + month - 1, 1);
    }

    return {
      begun: begun,
      days: function (month) {
        return begun(month + 1) - begun(month);
      },
      daysOfFirst: dayNumber(start[0], start[1] + 1, 1) - dayNumber(start[0], start[1], 1),
      /* The last month that has begun by a day; 0 where the plan begins later. */
      begunBy: function (day) {
        var date = new Date(day * DAY);
        return day < first ? 0 : (date.getUTCFullYear() - start[0]) * 12 + date.getUTCMonth() + 2 - start[1];
      }
    };
  }

  /* == The fee == */

  /* The months of the plan: the last one, and the last whose fee is known; Infinity where it goes on. */
  function lifetime(end, months) {
    var ends = [Infinity];
    if (end && end.n) {
      ends.push(end.n);
    }
    if (end && end.k) {
      ends.push(months.begunBy(months.begun(1) + end.k));
    }
    if (end && end.u) {
      ends.push(months.begunBy(dayNumber(end.u[0], end.u[1], end.u[2])));
    }
    var last = Math.min.apply(null, ends);
    return { last: end && end.a === 1 ? last : Infinity, known: end && end.a === 2 ? last : Infinity };
  }

  function fees(plan, months) {
    var fee = plan.f, money = plan.m, life = lifetime(plan.e, months);
    var spans = (fee && fee.s || []).map(function (span) {
      return { first: span[0], last: span[1] || Infinity, step: span.slice(2) };
    });
    var dated = (fee && fee.d || []).map(function (step) {
      var day = dayNumber(step[0], step[1], step[2]), month = months.begunBy(day);
      var sharp = month === 0 || day === months.begun(month);
      return {
        step: step.slice(3),
        first: sharp ? Math.max(month, 1) : month + 1,
        within: sharp ? 0 : month
      };
    });

    function ofFirstMonth(amount, count) {
      var full = exactly(amount, money);
      if (fee.r === 0) {
        return full;
      }
      if (count > 1 || fee.r === NOT_STATED) {
        return orElse(FREE, full, FIRST);
      }
      if (fee.r === PRORATED) {
        return exactly(amount * months.days(1), money * months.daysOfFirst);
      }
      return fee.r === FREE_MONTH ? FREE : fee.r === HALF ? exactly(amount, 2 * money) : null;
    }

    /* What a step [amount, kind, count] charges in a month, where the first month under it is `first`. */
    function charge(step, first, month) {
      var amount = step[0], count = step[2], before;
      if (step[1] === 0) {
        return (month - first) % count ? FREE : month === 1 ? ofFirstMonth(amount, count) : exactly(amount, money);
      }
      if (step[1] === 2) {
        return month === first ? exactly(amount, money) : FREE;
      }
      before = months.begun(month) - months.begun(first);
      return exactly(amount * (upwards(before + months.days(month), count) - upwards(before, count)), money);
    }

    function undated(month) {
      var holding = null, count = 0, place;
      for (place = 0; place < spans.length; place += 1) {
        if (spans[place].first <= month && month <= spans[place].last) {
          holding = spans[place];
          count += 1;
        }
      }
      return count === 1 ? charge(holding.step, holding.first, month) : unbounded("price.steps");
    }

    function withDated(month) {
      var begun = dated.filter(function (one) {
        return one.first <= month;
      }).pop();
      return dated.reduce(function (found, one) {
        return one.within === month ? orElse(found, charge(one.step, month, month), STEPS) : found;
      }, begun ? charge(begun.step, begun.first, month) : undated(month));
    }

    return {
      last: life.last,
      of: function (month) {
        if (!fee) {
          return null;
        }
        if (month > life.known) {
          return unbounded("term.at_expiry");
        }
        if (fee.o && month > 1) {
          return unbounded("term.validity");
        }
        return dated.length ? withDated(month) : undated(month);
      }
    };
  }

  /* == What is used beyond the bundle == */

  /* [surely given, given at most] in a month; `unstated` is the most where the bundle is not stated. */
  function given(bundle, days, unstated) {
    var place, least, most;
    if (bundle === 0) {
      return [0, unstated];
    }
    least = (bundle[0] || 0) + (bundle[1] || 0) * days;
    most = least + (bundle[2] || 0);
    for (place = 3; place < bundle.length; place += 2) {
      most += (bundle[place + 1] || 0) * upwards(days, bundle[place]);
    }
    return [least, most];
  }

  /* Whether a longer month gives more. */
  function followsDays(bundle) {
    return Boolean(bundle && (bundle[1] || bundle.length > 3));
  }

  /* What some data costs by the tiers, as numerators over q * m fen; null where they do not price it all. */
  function byTiers(facts, use) {
    var common = facts.q || 1, least = 0, most = 0, place, tier, end, within, part, partPrice, rest, units, asUsed, inParts;
    if (typeof facts.p === "string") {
      return null;
    }
    for (place = 0; place < facts.p.length; place += 1) {
      tier = facts.p[place];
      end = place + 1 < facts.p.length ? Math.min(use, facts.p[place + 1][0]) : use;
      within = end - tier[0];
      if (within > 0) {
        part = tier.length > 4 ? tier[4] : tier[1];
        partPrice = tier.length > 4 ? tier[5] : tier[2];
        if (!tier[1] || !part) {
          return null;
        }
        rest = within % tier[1];
        units = whole(within, tier[1]) * tier[2] * common;
        inParts = Math.min(tier[2], upwards(rest, part) * partPrice) * common;
        asUsed = tier[3] === 0 ? inParts : Math.min(tier[2] * common, rest * partPrice * (common / part));
        least += units + asUsed;
        most += units + (tier[3] === 1 ? asUsed : inParts);
      }
    }
    return [least, most];
  }

  function dataCharge(facts, money, general, bundle) {
    var beyond = general - bundle, limited = facts.h !== undefined, common = facts.q || 1, cost = null;
    if (beyond <= 0 || facts.p === "n" || facts.p === "x") {
      return FREE;
    }
    if (facts.v === undefined) {
      cost = byTiers(facts, beyond);
    } else if (facts.v >= bundle) {
      cost = byTiers(facts, Math.min(beyond, facts.v - bundle));
    }
    if (!cost) {
      return between(0, limited ? rounded(facts.h, money) : null, DATA_PRICE);
    }
    if (limited) {
      cost = [Math.min(cost[0], facts.h * common), Math.min(cost[1], facts.h * common)];
    }
    return between(rounded(cost[0], common * money), rounded(cost[1], common * money), DATA_PRICE);
  }

  function dataStops(facts, general, bundle) {
    var beyond = Math.max(general - bundle, 0), cost;
    if (facts.z !== undefined && general > facts.z || beyond && facts.p === "x") {
      return true;
    }
    cost = facts.s === undefined ? null : byTiers(facts, beyond);
    return cost !== null && cost[0] > facts.s * (facts.q || 1);
  }

  function data(plan, use, days) {
    var facts = plan.b, unit = plan.v, inApps, best, worst, bundle, dearest, cheapest;
    if (!facts || plan.d === null || plan.a === null) {
      return { charge: null, slower: [], stops: false };
    }
    inApps = given(plan.a, days, use.appData * unit);
    best = use.data * unit + Math.max(use.appData * unit - inApps[1], 0);
    worst = use.data * unit + Math.max(use.appData * unit - inApps[0], 0);
    bundle = given(plan.d, days, best);
    cheapest = dataCharge(facts, plan.m, best, bundle[1]);
    dearest = dataCharge(facts, plan.m, worst, bundle[0]);
    if (!same(cheapest, dearest)) {
      cheapest = orElse(
        cheapest, dearest, (plan.d === 0 || bundle[0] !== bundle[1] ? BUNDLE : 0) | (best !== worst ? APP_BUNDLE : 0)
      );
    }
    return {
      charge: cheapest,
      slower: (facts.t || []).map(function (throttle, place) {
        return throttle[0] < best ? place : -1;
      }).filter(function (place) {
        return place >= 0;
      }),
      stops: dataStops(facts, best, bundle[1])
    };
  }

  function counted(bundle, price, money, use, days, name) {
    var gives, least, most;
    function priced(beyond) {
      if (!beyond || price === "n" || price === "x") {
        return FREE;
      }
      return typeof price === "number" ? exactly(price * beyond, money) : unbounded("beyond." + name);
    }
    if (bundle === null || price === null) {
      return { charge: null, stops: false };
    }
    gives = given(bundle, days, use);
    least = priced(Math.max(use - gives[1], 0));
    most = priced(Math.max(use - gives[0], 0));
    return {
      charge: same(least, most) ? least : orElse(least, most, bit("allowances." + name)),
      stops: price === "x" && use > gives[1]
    };
  }

  /* == The month == */

  function topUp(plan, spent, first) {
    function short(fen) {
      return rounded(Math.max(plan.i[0] - fen * plan.m, 0), plan.m);
    }
    if (plan.i === "o") {
      return unbounded("price.minimum_spend");
    }
    if (!spent || plan.i === null) {
      return null;
    }
    if (first && (!plan.f || plan.f.r !== 0)) {
      return between(0, short(spent.least), spent.why | FIRST);
    }
    return between(spent.most === null ? 0 : short(spent.most), short(spent.least), spent.why);
  }

  /* [kind, figure] for each thing that is paid once, in the order of the filing. */
  function once(plan) {
    return (plan.l || []).map(function (amount) {
      return ["one_time", between(amount, amount, 0)];
    }).concat((plan.k || []).map(function (deposit) {
      return ["deposit", deposit[1] === 1 ? FREE : between(deposit[1] === 2 ? 0 : deposit[0], deposit[0], bit("price.deposits"))];
    }));
  }

  function total(lines) {
    return lines.reduce(function (sum, line) {
      return plus(sum, line[1]);
    }, FREE);
  }

  /*
  The account of one customer: `start` is [year, month, day], `use` whole numbers of MB (data, appData), minutes and messages,
  the same every month and within the limits of the contract.
  */
  function account(plan, start, use) {
    var months = calendar(start), fee = fees(plan, months), beyond = {}, bills = {}, known = {};
    var daysMatter = [plan.d, plan.a, plan.c, plan.t].some(followsDays);

    function feeOf(month) {
      if (!(month in known)) {
        known[month] = fee.of(month);
      }
      return known[month];
    }

    function usedIn(number) {
      var days = daysMatter ? months.days(number) : WHOLE_MONTH, found = beyond[days], general, calls, messages;
      if (!found) {
        general = data(plan, use, days);
        calls = counted(plan.c, plan.g, plan.m, use.minutes, days, "voice");
        messages = counted(plan.t, plan.j, plan.m, use.messages, days, "sms");
        found = beyond[days] = {
          lines: [["overage_data", general.charge], ["overage_voice", calls.charge], ["overage_sms", messages.charge]],
          slower: general.slower,
          stops: { data: general.stops, voice: calls.stops, sms: messages.stops }
        };
      }
      return found;
    }

    /* The bill of a month, null where the plan has ended. */
    function month(number) {
      var used, lines, before = number > 2 ? bills[number - 1] : null;
      if (number > fee.last) {
        return null;
      }
      if (!bills[number]) {
        used = usedIn(number);
        if (before && before.used === used && alike(before.rows[0][1], feeOf(number))) {
          bills[number] = before;
          return before;
        }
        lines = [["fee", feeOf(number)]].concat(used.lines);
        if (plan.i !== undefined) {
          lines.push(["top_up", topUp(plan, total(lines), number === 1)]);
        }
        if (number === 1) {
          lines = lines.concat(once(plan));
        }
        bills[number] = { rows: lines, total: total(lines), used: used, slower: used.slower, stops: used.stops };
      }
      return bills[number];
    }

    /* The sum of months and how many they are, null where the plan has none of them. */
    function over(first, last) {
      var end = Math.min(last, fee.last), sum = FREE, number;
      for (number = first; number <= end; number += 1) {
        sum = plus(sum, month(number).total);
      }
      return end < first ? null : { figure: sum, months: end - first + 1 };
    }

    /* The greatest fee of two years with data at its worst on top; calls and messages are not in it. */
    function mostInAMonth() {
      var end = Math.min(TWO_YEARS, fee.last), all = [], number, worst;
      if (!end || !plan.f || !plan.b) {
        return null;
      }
      for (number = 1; number <= end; number += 1) {
        all.push(feeOf(number));
      }
      worst = [FREE, plan.b.h === undefined ? null : exactly(plan.b.h, plan.m), unbounded(""), unbounded("beyond.cap")][plan.b.y];
      return plus(greatest(all), worst);
    }

    return {
      last: fee.last,
      month: month,
      over: over,
      mean: function (last) {
        var all = over(1, last);
        return all && sharedBy(all.figure, all.months);
      },
      mostInAMonth: mostInAMonth,
      /* What is put down in the first month and comes back later, in fen. */
      putDown: (plan.k || []).reduce(function (sum, deposit) {
        return sum + (deposit[1] === 1 ? deposit[0] : 0);
      }, 0)
    };
  }

  return { PATHS: PATHS, account: account, greatest: greatest };
})();
