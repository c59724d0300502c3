// Writes a Postman collection and a file of HTTP requests from the OpenAPI document, with its examples as values; and what the service
// tells by itself, as an AsyncAPI document.
// usage: node generate.mjs <directory to write to>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import converter from "openapi-to-postmanv2";
import { asyncapi } from "./asyncapi.mjs";

const api = JSON.parse(readFileSync(new URL("../priorities.v1.json", import.meta.url), "utf8"));
const directory = process.argv[2];

converter.convertV2({ type: "string", data: JSON.stringify(withExamples(api)) }, { folderStrategy: "Tags", parametersResolution: "Example", enableOptionalParameters: false }, (error, { result, reason, output } = {}) => {
  if (error || !result) throw error ?? new Error(reason);
  const collection = withoutChance(output[0].data);
  collection.variable = [
    { key: "baseUrl", value: "http://127.0.0.1:8080" },
    { key: "bearerToken", value: "" },
    ...collection.variable.filter((v) => v.key !== "baseUrl"),
  ];
  writeFileSync(join(directory, "priorities.postman.json"), JSON.stringify(collection, null, 1) + "\n");
});

writeFileSync(join(directory, "priorities.http"), requests());
writeFileSync(join(directory, "asyncapi.v1.json"), JSON.stringify(asyncapi(api), null, 1) + "\n");

/** The converter looks for the example of a parameter beside its schema only, and without one makes something up, another each time. */
function withExamples(part) {
  if (Array.isArray(part)) return part.map(withExamples);
  if (part === null || typeof part !== "object") return part;
  const whole = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withExamples(value)]));
  return part.in && part.schema?.examples ? { ...whole, example: part.schema.examples[0] } : whole;
}

/** Ids are made anew with each run, and examples of answers would be most of the file: both are left out. */
function withoutChance(part) {
  if (Array.isArray(part)) return part.map(withoutChance);
  if (part === null || typeof part !== "object") return part;
  const kept = Object.entries(part).filter(([name, value]) => !["id", "_postman_id", "response", "event"].includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutChance(value)]));
}

/** Every operation as one request, for the editors that send them: Visual Studio, VS Code (REST Client), JetBrains. */
function requests() {
  const lines = ["# Made from the OpenAPI document by openapi/generate-collections.", "@base = http://127.0.0.1:8080", "@key = {{$processEnv PRIORITIES_KEY}}"];
  for (const { name } of api.tags)
    for (const [path, operations] of Object.entries(api.paths))
      for (const [method, operation] of Object.entries(operations).filter(([, o]) => o.tags?.[0] === name)) lines.push(...request(path, method, operation));
  return lines.join("\n") + "\n";
}

function request(path, method, operation) {
  const parameters = (operation.parameters ?? []).map(resolved);
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const address = path.replace(/\{(\w+)\}/g, (_, name) => parameters.find((p) => p.name === name).example);
  const query = parameters.filter((p) => p.in === "query" && p.required).map((p) => `${p.name}=${encodeURIComponent(p.example)}`);
  const asked = [["Authorization", needsKey(operation) && "Bearer {{key}}"], ["Content-Type", type], ...parameters.filter((p) => p.in === "header" && p.required).map((p) => [p.name, p.example])];
  return [
    "",
    `### ${operation.summary}`,
    `# @name ${operation.operationId}`,
    `${method.toUpperCase()} {{base}}${address}${query.length ? "?" + query.join("&") : ""}`,
    ...asked.filter(([, value]) => value).map(([header, value]) => `${header}: ${value}`),
    ...(body ? ["", typeof body.example === "string" ? body.example : JSON.stringify(body.example, null, 2)] : []),
  ];
}

function needsKey({ security = [] }) {
  return security.length > 0 && security.every((way) => Object.keys(way).length > 0);
}

/** Swagger UI would fill in the example of a parameter that is written to, so that one stands in the schema. */
function resolved(part) {
  const whole = part.$ref ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], api) : part;
  return whole.schema?.examples ? { example: whole.schema.examples[0], ...whole } : whole;
}
