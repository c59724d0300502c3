// Writes src/document.ts (types, by openapi-typescript) and src/operations.ts (a method for each operation) from the OpenAPI document.
// usage: node generate.mjs [directory to write to]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const api = JSON.parse(readFileSync(new URL("../../priorities.v1.json", import.meta.url), "utf8"));
const into = process.argv[2] ?? new URL("src", import.meta.url).pathname;
const made = "// Made from the OpenAPI document by openapi/generate-clients.\n";
const resolved = (part) => (part.$ref ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], api) : part);
const operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })));

// The methods below say where each operation is; the same by path would be said twice.
const types = (await openapiTS(JSON.stringify(whatIsTyped()), { defaultNonNullable: false })).filter((node) => node.name?.text !== "paths");
writeFileSync(join(into, "document.ts"), made + astToString(types));
writeFileSync(join(into, "operations.ts"), made + methods());

/** The successes with their bodies. Every refusal is the same Problem, and headers are read by name: written out, they would be four fifths of the types. */
function whatIsTyped() {
  const { paths, components } = structuredClone(api);
  const bare = (content) => content && Object.fromEntries(Object.entries(content).map(([kind, { schema }]) => [kind, { schema }]));
  for (const operation of Object.values(paths).flatMap(Object.values)) {
    delete operation.description; // it stands above its method
    if (operation.requestBody) operation.requestBody.content = bare(operation.requestBody.content);
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        .map(([status, response]) => [status, { description: resolved(response).description, content: bare(resolved(response).content) }]),
    );
  }
  // "One of these two is needed" is a rule of the service; as a type it would be a union that nobody can read.
  for (const schema of Object.values(components.schemas)) delete schema.anyOf;
  return { openapi: api.openapi, info: api.info, paths, components: { schemas: components.schemas, parameters: components.parameters } };
}

function methods() {
  const lines = [
    'import { Caller, type Answer, type CallOptions, type Input } from "./caller.js";',
    "",
    "/** Every operation of the API: what it takes in one object, the body as `body`; what it answers as `data`, with the `etag` beside it. */",
    "export class Operations extends Caller {",
  ];
  for (const operation of operations) lines.push(...method(operation), "");
  lines.splice(-1, 1, "}", "", "/** Where each operation is, and the kind of body that it takes. */", "export const routes = {");
  for (const { operationId, method, path, requestBody } of operations) {
    const kinds = Object.keys(requestBody?.content ?? {});
    lines.push(`  ${operationId}: ["${method}", "${path}"${kinds.length === 1 ? `, "${kinds[0]}"` : ""}],`);
  }
  return [...lines, "} as const;", ""].join("\n");
}

function method({ operationId, summary, description, parameters = [], requestBody, deprecated, path, method }) {
  const all = parameters.map(resolved);
  const names = all.map((parameter) => parameter.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at || ["body", "contentType"].includes(name));
  if (twice) throw new Error(`${operationId} takes two things that are called ${twice}.`);
  const needs = requestBody?.required || all.some((parameter) => parameter.required);
  return [
    "  /**",
    ...[`${summary}: \`${method} ${path}\``, "", ...description.trim().split("\n"), ...(deprecated ? ["@deprecated"] : [])].map((line) => `   * ${line.trim()}`.trimEnd().replaceAll("*/", "*\\/")),
    "   */",
    `  ${operationId}(input: Input<"${operationId}">${needs ? "" : " = {}"}, options?: CallOptions): Promise<Answer<"${operationId}">> {`,
    `    return this.call("${operationId}", input, options);`,
    "  }",
  ];
}
