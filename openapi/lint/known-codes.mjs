// Prints the second document without the problem codes that none of the first one's operations can answer with, and with the patterns of texts as they were
// in the first one. Since then, patterns exclude what no feed or workbook could show and what nobody can see: a text with nothing else in it was never meant.
// usage: node known-codes.mjs <released> <current>
import { readFileSync } from "node:fs";

const [released, current] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const code = current.components.schemas.Problem.properties.code;
const before = new Set(released.components.schemas.Problem.properties.code.enum);
const answered = new Set();
const resolved = (part) => (part.$ref ? part.$ref.slice(2).split("/").reduce((node, step) => node[step], current) : part);
for (const [path, operations] of Object.entries(released.paths))
  for (const method of Object.keys(operations))
    for (const response of Object.values(current.paths[path]?.[method]?.responses ?? {}).map(resolved))
      for (const problem of Object.keys(response.content?.["application/problem+json"]?.examples ?? {})) answered.add(problem);
code.enum = code.enum.filter((word) => before.has(word) || answered.has(word));

const patterns = new Set();
const collect = (node) => {
  if (node === null || typeof node !== "object") return;
  if (typeof node.pattern === "string") patterns.add(node.pattern);
  for (const part of Object.values(node)) collect(part);
};
collect(released);
const asBefore = (pattern) => {
  if (patterns.has(pattern)) return pattern;
  const text = /^\^\(\?=\[\\s\\S\]\*\(.*\)\)\[\^(.*)\\ufffe\\uffff\]\*\$$/.exec(pattern);
  if (text) return `^(?=[\\s\\S]*[^\\s\\u0085])[^${text[1]}]*$`;
  if (pattern.startsWith("^[hH][tT][tT][pP]")) return "^https?://[^\\s]+$";
  if (pattern.startsWith("^[^@\\s\\u0085\\u00ad")) return "^[^@\\s\\u0085\\ufeff]+@[^@\\s\\u0085\\ufeff]+[.][^@\\s\\u0085\\ufeff]+$";
  if (pattern.startsWith("^(\\*|(W/)?")) return "^(\\*|\"[0-9]{1,9}(-[0-9a-f]{16})?\"(, ?\"[0-9]{1,9}(-[0-9a-f]{16})?\")*)$"; // takes all that was taken, and more
  return pattern;
};
const walk = (node) => {
  if (node === null || typeof node !== "object") return;
  if (typeof node.pattern === "string") node.pattern = asBefore(node.pattern);
  for (const part of Object.values(node)) walk(part);
};
walk(current);
console.log(JSON.stringify(current, null, 2));
