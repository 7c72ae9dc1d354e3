/* Runs IBM's rules on the open page and returns whatever did not simply pass. */
(() => {
  window.askIbm = async (rulesets) => {
    const report = await new ace.Checker().check(document, rulesets);
    return report.results
      .filter((result) => result.value[1] !== "PASS")
      .map((result) => ({
        rule: `${result.ruleId}/${result.reasonId}`,
        sure: result.value[1] === "FAIL",
        where: result.path.dom,
        // The engine writes its own paths into the page.
        html: result.snippet.replace(/ (?:aria|dom)path="[^"]*"/g, "").slice(0, 400),
        said: result.message,
      }));
  };
})();
