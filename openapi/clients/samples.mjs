// Writes a page with each operation in curl, TypeScript, C# and Python, made from the examples of the OpenAPI document.
// usage: node samples.mjs <file to write>
import { writeFileSync } from "node:fs";
import { api, camel, nullable, pascal, resolved, schemas, typeOf } from "./csharp/types.mjs";

const lines = [
  "<!-- Made from the OpenAPI document by openapi/generate-clients. -->",
  "# Each operation, in four languages",
  "",
  "With what its example in the document says: put in your own keys, ids and words. `./test` compiles these in TypeScript and C# and reads the others; [the stories](README.md) are run. In all of them `etag` is the ETag of what you read before you change it.",
  "",
  ...fenced("sh", ["export PRIORITIES_URL=http://127.0.0.1:8080 PRIORITIES_KEY=$(cat .data/admin.key)"]),
  ...fenced("ts", ['import { Priorities } from "@priorities/client";', "const api = new Priorities({ url: process.env.PRIORITIES_URL!, key: process.env.PRIORITIES_KEY });"]),
  ...fenced("csharp", ["using Priorities.Client;", "using var api = new PrioritiesClient(new Uri(url), new PrioritiesOptions { Key = key });"]),
  ...fenced("python", [
    "import json, os, urllib.request, uuid",
    "",
    "def call(method, path, body=None, **headers):",
    '    """Sends a request; a refusal is raised as urllib.error.HTTPError, its problem in read()."""',
    '    headers = {name.replace("_", "-"): value for name, value in headers.items()}',
    '    headers["Authorization"] = "Bearer " + os.environ["PRIORITIES_KEY"]',
    '    if method == "POST":',
    '        headers.setdefault("Idempotency-Key", str(uuid.uuid4()))  # the same one when you send it again',
    "    if body is not None and not isinstance(body, bytes):",
    '        headers["Content-Type"] = "application/merge-patch+json" if method == "PATCH" else "application/json"',
    "        body = json.dumps(body).encode()",
    '    request = urllib.request.Request(os.environ["PRIORITIES_URL"] + path, body, headers, method=method)',
    "    with urllib.request.urlopen(request, timeout=90) as answer:",
    "        content = answer.read()",
    '        return json.loads(content) if "json" in answer.headers.get("Content-Type", "") else content',
  ]),
];

for (const { name } of api.tags) {
  lines.push(`## ${name}`, "");
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods)) if (operation.tags?.[0] === name) lines.push(...samples(path, method.toUpperCase(), operation));
}
writeFileSync(process.argv[2], `${lines.join("\n").trimEnd()}\n`);

function fenced(language, code) {
  return ["```" + language, ...code, "```", ""];
}

function samples(path, method, operation) {
  const parameters = (operation.parameters ?? []).map(resolved);
  const needed = parameters.filter((parameter) => parameter.required && parameter.in !== "header");
  const [kind, { schema, example } = {}] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const success = resolved(Object.entries(operation.responses).find(([status]) => status.startsWith("2"))[1]);
  const json = success.content?.["application/json"]?.schema;
  const asked = {
    ...operation,
    method,
    needed: needed.map((parameter) => ({ ...parameter, value: parameter.example ?? parameter.schema.examples[0] })),
    etag: parameters.some(({ name }) => name === "If-Match"),
    kind,
    schema,
    body: kind?.includes("json") ? example : undefined,
    isList: Boolean(json?.$ref && resolved(json).properties.items && parameters.some(({ name }) => name === "cursor")),
    gives: Boolean(success.content),
  };
  asked.address = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asked.needed.find((parameter) => parameter.name === name).value));
  const query = asked.needed.filter((parameter) => parameter.in === "query").map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  asked.address += query.length ? `?${query.join("&")}` : "";
  return [`### ${operation.summary}`, "", ...fenced("sh", curl(asked)), ...fenced("ts", typescript(asked)), ...fenced("csharp", csharp(asked)), ...fenced("python", python(asked))];
}

function curl({ operationId, method, address, security = [], etag, kind, body }) {
  const key = security.length > 0 && security.every((way) => Object.keys(way).length > 0);
  const parts = [
    `curl ${operationId === "streamChanges" ? "-N " : ""}${method === "GET" ? "" : `-X ${method} `}"$PRIORITIES_URL${address}"`,
    key && '-H "Authorization: Bearer $PRIORITIES_KEY"',
    method === "POST" && '-H "Idempotency-Key: $(uuidgen)"',
    etag && '-H "If-Match: $etag"',
    kind && `-H 'Content-Type: ${kind}'`,
    body !== undefined ? `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'` : kind && "--data-binary @actions.csv",
  ];
  return parts.filter(Boolean).map((part, at, all) => (at ? "  " : "") + part + (at < all.length - 1 ? " \\" : ""));
}

function typescript({ operationId, needed, etag, kind, body, isList, gives }) {
  if (operationId === "listChanges") return ["for await (const change of api.follow({ after })) console.log(change.type, change.subject.key);"];
  if (operationId === "streamChanges") return ["for await (const change of api.stream({ after })) console.log(change.type, change.subject.key);"];
  const members = [
    ...needed.map(({ name, value }) => `${name}: ${JSON.stringify(value)}`),
    etag && "ifMatch: etag",
    body !== undefined ? `body: ${literal(body)}` : kind && `body: file, contentType: "${kind}"`,
  ].filter(Boolean);
  const input = members.length ? `{ ${members.join(", ")} }` : "";
  if (isList) return [`for await (const item of api.each("${operationId}", ${input || "{}"})) console.log(item);`];
  return [`${gives ? "const { data } = " : ""}await api.${operationId}(${input});`];
}

/** A value as one writes it in TypeScript. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([name, inner]) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${literal(inner)}`).join(", ")} }`;
}

function csharp({ operationId, needed, etag, kind, schema, body, isList, gives }) {
  if (operationId === "listChanges") return ["await foreach (var change in api.FollowAsync(new FeedPlace { After = after })) Console.WriteLine($\"{change.Type} {change.Subject.Key}\");"];
  if (operationId === "streamChanges") return ["await foreach (var change in api.StreamAsync(new FeedPlace { After = after })) Console.WriteLine($\"{change.Type} {change.Subject.Key}\");"];
  const given = [
    ...needed.filter((parameter) => parameter.in === "path").map(({ value }) => JSON.stringify(value)),
    ...(body !== undefined ? [made(schema, body, pascal(operationId))] : kind ? ["file", `"${kind}"`] : []),
    ...(etag ? ["etag"] : []),
    ...needed.filter((parameter) => parameter.in !== "path").map((parameter) => `${camel(parameter.name)}: ${made(parameter.schema, parameter.value, pascal(parameter.name))}`),
  ].map((argument, at) => (needed[at]?.in === "path" && resolved(needed[at].schema).type === "integer" ? argument.replaceAll('"', "") : argument));
  if (isList) return [`await foreach (var item in api.${pascal(operationId).replace(/^(List|Get)/, "All")}Async(${given.join(", ")})) Console.WriteLine(item);`];
  return [`${gives ? "var answer = " : ""}await api.${pascal(operationId)}Async(${given.join(", ")});`];
}

/** A value as one writes it in C#, by the type that its schema has there. */
function made(schema, value, name) {
  const one = schema.oneOf?.find((some) => some.type !== "null") ?? schema.allOf?.[0] ?? schema;
  const type = typeOf(schema, name);
  const whole = one.$ref ? schemas[type] : one;
  if (Array.isArray(value)) return `[${value.map((inner) => (whole.items.enum ? JSON.stringify(inner) : made(whole.items, inner, name))).join(", ")}]`;
  if (whole.enum) return named(type, whole, value);
  if (type === "DateOnly") return `new DateOnly(${value.split("-").map(Number).join(", ")})`;
  if (type === "DateTimeOffset") return `DateTimeOffset.Parse("${value}")`;
  if (type === "Guid") return `Guid.Parse("${value}")`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (!whole.properties) return `new Dictionary<string, ${typeOf(whole.additionalProperties, name)}> { ${Object.entries(value).map(([key, inner]) => `["${key}"] = ${made(whole.additionalProperties, inner, name)}`).join(", ")} }`;
  const members = Object.entries(value).filter(([, inner]) => inner !== null);
  const cleared = Object.entries(value).filter(([member, inner]) => inner === null && nullable(whole.properties[member])).map(([member]) => `"${member}"`);
  const set = members.map(([member, inner]) => `${pascal(member)} = ${made(whole.properties[member], inner, type + pascal(member))}`);
  return `new ${type} { ${[...set, ...(cleared.length ? [`Cleared = [${cleared.join(", ")}]`] : [])].join(", ")} }`;
}

function named(type, { enum: words, "x-enum-varnames": names }, value) {
  const at = words.indexOf(value);
  return at < 0 ? `new ${type}("${value}")` : `${type}.${names?.[at] ?? pascal(value)}`;
}

function python({ method, address, etag, kind, body, gives }) {
  const given = [`"${method}"`, `"${address}"`, body !== undefined ? pythonic(body) : kind && 'open("actions.csv", "rb").read()', etag && "If_Match=etag", kind && body === undefined && `Content_Type="${kind}"`].filter(Boolean);
  return [`${gives ? "answer = " : ""}call(${given.join(", ")})`];
}

function pythonic(value) {
  if (Array.isArray(value)) return `[${value.map(pythonic).join(", ")}]`;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${pythonic(inner)}`).join(", ")}}`;
}
