/* Prints what a script asks of a browser: the names it uses and its syntax. What it names itself is left out.
   Arguments: the folder of acorn, the script's file, `script` or `module`, and the year (5 or that of the newest syntax). */
"use strict";
const fs = require("fs");
const [acornFolder, file, kind, version] = process.argv.slice(2);
const acorn = require(acornFolder);
const source = fs.readFileSync(file, "utf8");
const tree = acorn.parse(source, { ecmaVersion: Number(version), sourceType: kind, locations: true });
const names = {};
const called = {};
const syntax = {};
const own = new Set();

function note(into, what, node) {
  if (!into[what]) into[what] = node.loc.start.line;
}

(function walk(node, parent) {
  if (!node || typeof node !== "object") return;
  if (Array.isArray(node)) {
    node.forEach((one) => walk(one, parent));
    return;
  }
  if (typeof node.type === "string") {
    note(syntax, node.type === "LogicalExpression" ? node.operator : node.type, node);
    if (node.type === "FunctionDeclaration" || node.type === "VariableDeclarator") own.add(node.id.name);
    if (node.type === "Property" && node.key.type === "Identifier") own.add(node.key.name);
    if (node.type === "MemberExpression" && !node.computed) note(names, node.property.name, node);
    if (/^(New|Call)Expression$/.test(node.type) && node.callee.type === "Identifier") note(called, node.callee.name, node);
    if (typeof node.bigint === "string") note(syntax, "BigInt", node);
  }
  Object.keys(node).forEach((key) => {
    if (key !== "loc") walk(node[key], node);
  });
})(tree, null);
Object.keys(called).forEach((name) => {
  if (!names[name]) names[name] = called[name];
});
own.forEach((name) => delete names[name]);
console.log(JSON.stringify({ names, syntax }));
