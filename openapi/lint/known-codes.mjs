// Prints the second document without the problem codes that none of the first one's operations can answer with.
// usage: node known-codes.mjs <released> <current>
import { readFileSync } from "node:fs";

const [released, current] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const code = current.components.schemas.Problem.properties.code;
const before = new Set(released.components.schemas.Problem.properties.code.enum);
const answered = new Set();
for (const [path, operations] of Object.entries(released.paths))
  for (const method of Object.keys(operations))
    for (const response of Object.values(current.paths[path]?.[method]?.responses ?? {}))
      for (const problem of Object.keys(response.content?.["application/problem+json"]?.examples ?? {})) answered.add(problem);
code.enum = code.enum.filter((word) => before.has(word) || answered.has(word));
console.log(JSON.stringify(current, null, 2));
