// What an integrator writes in TypeScript, compiled as strictly as there is against the installed package, and run.
import { mirrored, Priorities, Problem, type Action, type Change, type Schemas } from "@priorities/client";

declare const process: { env: Record<string, string | undefined> };
const api = new Priorities({ url: process.env["PRIORITIES_URL"]!, key: process.env["PRIORITIES_KEY"], language: "en" });

const keys: string[] = [];
for await (const action of api.each("listActions", { limit: 5, forum: ["ccr-2016"] })) keys.push(action.key);
expect(keys.length > 10 && new Set(keys).size === keys.length, "all actions, each once");

const { data: now } = await api.listChanges({ after: "now" });
const read = await api.getAction({ action: "ccr-2016-k1", include: ["owners"] });
const status: Schemas["ActionStatus"] = read.data.allowedTransitions[0]!;
expect((await api.ifChanged("getAction", { action: "ccr-2016-k1", include: ["owners"] }, read.etag)) === undefined, "nothing has changed yet");

// The stream begins before something happens, and sees it happen.
const streamed = first(api.stream({ after: now.nextCursor, action: ["ccr-2016-k1"] }));
const report = { action: "ccr-2016-k1", idempotencyKey: `story-${now.nextCursor}`, body: { status, note: "Three shelters agreed." } } as const;
const done: Action = (await api.changeStatus(report)).data;
const again = await api.changeStatus(report);
expect(again.replayed && again.data.version === done.version, "sent twice, counted once");
expect((await streamed).type === "action.statusChanged", "the stream has it");
expect((await first(api.follow({ after: now.nextCursor, action: ["ccr-2016-k1"] }))).data.version === done.version, "the feed has it");

const stuck = await refused("transitionNotAllowed", api.changeStatus({ action: "ccr-2016-k1", body: { status, note: "Once more?" } }));
expect(stuck.body.allowedTransitions!.length > 0 && stuck.status === 409, "it lists what is allowed");
const wrong = await refused("invalidRequest", api.changeStatus({ action: "ccr-2016-k1", body: { status, note: "", progress: 101 } }, { language: "fr" }));
expect(wrong.errors["note"]!.length > 0 && wrong.errors["progress"]!.length > 0, "each member at fault is named");

const edit = { action: "ccr-2016-k1", body: { targetDateNote: "Depends on the spring budget." } };
await refused("versionMismatch", api.reviseAction({ ...edit, ifMatch: read.etag! }));
const fresh = await api.getAction({ action: "ccr-2016-k1" });
const revised = await api.reviseAction({ ...edit, ifMatch: fresh.etag! });
expect(revised.data.targetDateNote === edit.body.targetDateNote, "it is edited");
const cleared = await api.reviseAction({ action: "ccr-2016-k1", ifMatch: revised.etag!, body: { targetDateNote: null } });
expect(cleared.data.targetDateNote === undefined, "null clears");

const csv: string = (await api.exportActions({ lang: "en" })).data;
const workbook: Blob = (await api.exportWorkbook({})).data;
expect(csv.includes("ccr-2016-k1") && workbook.size > 1000, "files come as text and as bytes");
const { data: looked } = await api.prepareImport({ body: csv, contentType: "text/csv" });
expect(looked.rows.length === csv.trim().split(/\r\n(?=ccr)/).length - 1 || looked.rows.length >= 12, "and go back");

const mirror = await first(mirrored(api));
expect(mirror.mirror.actions["ccr-2016-k1"]!.version === cleared.data.version, "a mirror has what is");
const nobody = new Priorities({ url: process.env["PRIORITIES_URL"]! });
await refused("unauthenticated", nobody.getMe());

async function first<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item;
  throw new Error("There is nothing.");
}

async function refused(code: string, call: Promise<unknown>): Promise<Problem> {
  const problem = await call.then(() => undefined, (reason: unknown) => reason);
  if (!Problem.is(problem, code)) throw new Error(`${code} was expected.`, { cause: problem });
  return problem;
}

function expect(truth: boolean, what: string): void {
  if (!truth) throw new Error(`Expected: ${what}`);
}

// A change's type is text: new ones come with time.
const told: Change["type"] = "action.somethingNew";
void told;
