// How the document's schemas are called in C#, and what else both the client and the samples ask of the document.
import { readFileSync } from "node:fs";

export const api = JSON.parse(readFileSync(new URL("../../priorities.v1.json", import.meta.url), "utf8"));
export const schemas = api.components.schemas;
export const resolved = (part) => (part.$ref ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], api) : part);
export const pascal = (name) => name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter) => letter.toUpperCase());
export const camel = (name) => pascal(name).replace(/^[A-Z]+(?=[A-Z]|$)|^[A-Z]/, (first) => first.toLowerCase());
export const nameOf = (ref) => ref.split("/").at(-1);
export const further = new Map(); // schemas without a name of their own, by the one that they are given

export const nullable = (schema) => [schema.type].flat().includes("null") || (schema.oneOf ?? []).some((one) => one.type === "null");

export function typeOf(schema, name) {
  const one = schema.oneOf?.find((some) => some.type !== "null") ?? schema.allOf?.[0] ?? schema;
  if (one.$ref) return nameOf(one.$ref);
  if (one.enum) return further.set(name, { ...one, description: schema.description }) && name;
  switch ([one.type].flat().find((type) => type !== "null")) {
    case "string":
      return { uuid: "Guid", date: "DateOnly", "date-time": "DateTimeOffset" }[one.format] ?? "string";
    case "integer":
      return one.format === "int64" ? "long" : "int";
    case "number":
      return "double";
    case "boolean":
      return "bool";
    case "array":
      return `IReadOnlyList<${one.items.enum ? "string" : typeOf(one.items, name)}>`;
    case "object":
      if (one.properties) return further.set(name, one) && name;
      return `IReadOnlyDictionary<string, ${typeOf(one.additionalProperties, name)}>`;
    case undefined:
      return "JsonElement";
  }
  throw new Error(`${name} is of a kind that has no type in C#: ${JSON.stringify(one)}`);
}

/** A struct has a value by itself. */
export function isStruct(type) {
  return ["Guid", "DateOnly", "DateTimeOffset", "JsonElement"].includes(type) || schemas[type]?.enum || further.get(type)?.enum;
}
