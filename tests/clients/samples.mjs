// Takes the samples of a page apart, so that compilers and interpreters can look at them, each in a function of its own.
// usage: node samples.mjs <page> <directory to write to>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [page, into] = process.argv.slice(2);
const blocks = { sh: [], ts: [], csharp: [], python: [] };
for (const [, language, code] of readFileSync(page, "utf8").matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) blocks[language].push(code);

// The first of each says how to begin, and its names are given here.
const each = (language, before, after) => blocks[language].slice(1).map((code, at) => before(at) + code + after);
const python = each("python", (at) => `def sample_${at}(etag):\n`, "").map((code) => code.replace(/^(?!def)/gm, "    ").trimEnd());
const parts = {
  "samples.ts": ['import type { Priorities } from "@priorities/client";', ...each("ts", (at) => `export async function sample${at}(api: Priorities, etag: string, after: string, file: Blob) {\n`, "}")],
  "Samples.cs": ["using Priorities.Client;", "internal static class Samples", "{", ...each("csharp", (at) => `public static async Task Sample${at}Async(PrioritiesClient api, string etag, string after, Stream file)\n{\n`, "}"), "}"],
  "samples.py": [blocks.python[0], ...python],
  "samples.sh": each("sh", (at) => `sample_${at}() {\n`, "}"),
};
for (const [name, code] of Object.entries(parts)) writeFileSync(join(into, name), `${code.join("\n")}\n`);
const counts = Object.values(blocks).map((some) => some.length);
if (Math.min(...counts) !== Math.max(...counts) || counts[0] < 90) throw new Error(`Not every operation is there in each language: ${counts}`);
