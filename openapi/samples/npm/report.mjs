// Says where an action stands.
//
//   PRIORITIES_KEY=… node report.mjs ccr-2016-s2 planned "Three shelters agreed on a common plan."
import { Priorities, Problem } from "@priorities/client";

const [action, status, note] = process.argv.slice(2);
const api = new Priorities({ url: process.env.PRIORITIES_URL ?? "http://127.0.0.1:8080", key: process.env.PRIORITIES_KEY });

try {
  // On a bad line it is sent again by itself, and counts once.
  const { data } = await api.changeStatus({ action, body: { status, note, visibility: "public" } });
  console.log(`${data.key} is ${data.status} since ${data.statusSince}`);
} catch (refused) {
  if (!Problem.is(refused)) throw refused;
  console.error(refused.detail);
  for (const [member, messages] of Object.entries(refused.errors)) console.error(`${member}: ${messages.join(" ")}`);
  if (refused.code === "transitionNotAllowed") console.error(`It can go to: ${refused.body.allowedTransitions.join(", ")}`);
  process.exitCode = 1;
}
