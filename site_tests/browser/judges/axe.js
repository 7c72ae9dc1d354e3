/* Runs every rule of axe-core that is not withdrawn, and returns what it calls a fault and what it could not decide.
   In dark only the rules on colours: a page is in every other respect the same as in light. */
(() => {
  window.askAxe = async () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const rules = axe.getRules(dark ? ["cat.color"] : []).filter((rule) => !rule.tags.includes("deprecated")).map((rule) => rule.ruleId);
    const options = (values) => ({
      runOnly: { type: "rule", values },
      resultTypes: ["violations", "incomplete"],
      // A figure of one digit is text too.
      checks: { "color-contrast": { options: { ignoreLength: true } }, "color-contrast-enhanced": { options: { ignoreLength: true } } },
    });
    const told = (results, sure) =>
      results.flatMap((result) =>
        result.nodes.map((node) => ({
          rule: result.id,
          sure,
          where: node.target.join(" "),
          html: node.html.slice(0, 160),
          said: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ") || result.help,
        })),
      );
    const pushable = (element) => {
      const region = element && element.closest("[tabindex='0']");
      return region && region.scrollWidth > region.clientWidth;
    };

    const found = await axe.run(document, options(rules));
    const undecided = [];
    for (const one of told(found.incomplete, false)) {
      const element = document.querySelector(one.where);
      if (!one.rule.startsWith("color-contrast") || !pushable(element)) {
        undecided.push(one);
        continue;
      }
      // A cell outside the visible part of a wide table: pushed into sight it can be judged.
      element.scrollIntoView({ block: "center", inline: "center" });
      const again = await axe.run({ include: one.where }, options([one.rule]));
      undecided.push(...told(again.violations, true), ...told(again.incomplete, false));
    }
    return [...told(found.violations, true), ...undecided];
  };
})();
