// Keeps a file of all actions current: {"cursor": …, "day": …, "actions": {key: action}}. Stop it and start it as you like.
//
//   node mirror.mjs [http://127.0.0.1:8080 [mirror.json]]
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { mirrored, Priorities } from "@priorities/client";

const [url = "http://127.0.0.1:8080", file = "mirror.json"] = process.argv.slice(2);
const api = new Priorities({ url, key: process.env.PRIORITIES_KEY, retries: Infinity });
const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;

for await (const { mirror, changes } of mirrored(api, before)) {
  // The actions and the place together, and the file is whole at any moment.
  writeFileSync(`${file}.new`, JSON.stringify(mirror));
  renameSync(`${file}.new`, file);
  for (const change of changes) console.log(change.type, change.subject.key);
}
