// One story with a typed client: read all actions, report a status safely, meet each kind of refusal, follow the feed.
//
//   npm ci && npm run build && PRIORITIES_KEY=… npm start [http://127.0.0.1:8080]
//
// The key is a coordinator's or an administrator's. Run it as often as you like: each time the action goes one step on.
import { randomUUID } from "node:crypto";
import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths } from "./priorities.js";

type Action = components["schemas"]["ActionResponse"];
type Problem = components["schemas"]["Problem"];

const key = process.env["PRIORITIES_KEY"];
if (!key) throw new Error("Set PRIORITIES_KEY.");
const api = createClient<paths>({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8080", headers: { Authorization: `Bearer ${key}` } });

// Told to slow down (429) or to come back later (503): wait as long as it says, and send the same again.
const patience: Middleware = {
  async onRequest({ request, id }) {
    copies.set(id, request.clone());
  },
  async onResponse({ response, id }) {
    const copy = copies.get(id);
    copies.delete(id);
    if (!copy || ![429, 503].includes(response.status)) return response;
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get("Retry-After") ?? 1)));
    return fetch(copy);
  },
};
const copies = new Map<string, Request>();
api.use(patience);

// 1. All actions, page by page. The cursor is opaque: hand it back as it came.
const actions: Action[] = [];
let cursor: string | undefined;
do {
  const { data, error } = await api.GET("/api/v1/actions", { params: { query: { limit: 5, ...(cursor && { cursor }) } } });
  if (!data) throw new Error(error.detail);
  actions.push(...data.items);
  cursor = data.nextCursor;
} while (cursor);
console.log(`${actions.length} actions`);

// 2. Where the feed is now, so that what we do next can be found in it.
const now = await api.GET("/api/v1/changes", { params: { query: { after: "now" } } });
if (!now.data) throw new Error(now.error.detail);

// 3. One action, with its ETag: what If-Match wants when something is changed.
const chosen = actions[0];
if (!chosen) throw new Error("There is no action yet.");
const path = { action: chosen.key };
const before = await api.GET("/api/v1/actions/{action}", { params: { path } });
const status = before.data?.allowedTransitions[0];
if (!status) throw new Error(before.error?.detail ?? "No step is allowed.");

// 4. Report a status. The key makes it safe to send again when the line broke: it counts once.
const report = (note: string, idempotencyKey: string) =>
  api.POST("/api/v1/actions/{action}/status", {
    params: { path, header: { "Idempotency-Key": idempotencyKey } },
    body: { status, note },
  });
const once = randomUUID();
const first = await report("Three shelters agreed on a common plan.", once);
if (!first.data) throw new Error(first.error.detail);
const again = await report("Three shelters agreed on a common plan.", once);
expect(again.data?.version === first.data.version, "the same answer, and nothing written twice");
expect(again.response.headers.get("Idempotency-Replayed") === "true", "it says that it is a repetition");
console.log(`${chosen.key} is ${first.data.status}; sent twice, counted once`);

// 5. 422: the same key for something else is a mistake of ours, and is told.
refused((await report("Something else.", once)).error, 422, "idempotencyKeyReused");

// 6. 409: a step that the rules do not have. The answer lists those that they have.
const stuck = refused((await api.POST("/api/v1/actions/{action}/status", { params: { path }, body: { status, note: "Once more?" } })).error, 409, "transitionNotAllowed");
console.log(`not from ${stuck.currentStatus} to ${status}, but to: ${stuck.allowedTransitions?.join(", ")}`);

// 7. 400: what is wrong with which member.
const wrong = refused((await api.POST("/api/v1/actions/{action}/status", { params: { path }, body: { status, note: "", progress: 101 } })).error, 400, "invalidRequest");
for (const [member, messages] of Object.entries(wrong.errors ?? {})) console.log(`${member}: ${messages.join(" ")}`);

// 8. 412: somebody (we, in step 4) changed it since we read it. Read again, decide again, send again.
const revise = (etag: string) =>
  api.PATCH("/api/v1/actions/{action}", {
    params: { path, header: { "If-Match": etag } },
    headers: { "Content-Type": "application/merge-patch+json" },
    body: { targetDateNote: "Depends on the spring budget." },
  });
const stale = refused((await revise(etagOf(before.response))).error, 412, "versionMismatch");
const fresh = await api.GET("/api/v1/actions/{action}", { params: { path } });
const revised = await revise(etagOf(fresh.response));
expect(revised.data?.targetDateNote === "Depends on the spring budget.", "the second try is taken");
console.log(`version ${stale.version} was newer than ours; read again, and revised`);

// 9. The feed: everything since step 2, in order. Store `nextCursor` once the items are dealt with.
let after = now.data.nextCursor;
for (let seen = false; !seen; ) {
  const { data, error } = await api.GET("/api/v1/changes", { params: { query: { after }, header: { Prefer: "wait=30" } } });
  if (!data) throw new Error(error.detail);
  for (const change of data.items) console.log(`${change.type} ${change.subject.key}`);
  seen = data.items.some((c) => c.type === "action.statusChanged" && c.subject.id === chosen.id && c.data.version === first.data.version);
  after = data.nextCursor;
}

function etagOf(response: Response): string {
  return response.headers.get("ETag") ?? "";
}

/** The problem that was expected. Programs decide by `code`; people read `title` and `detail`. */
function refused(problem: Problem | undefined, status: number, code: Problem["code"]): Problem {
  if (problem?.status !== status || problem.code !== code) throw new Error(`Expected ${status} ${code}, and got ${JSON.stringify(problem)}`);
  return problem;
}

function expect(truth: boolean, what: string): void {
  if (!truth) throw new Error(`Expected: ${what}`);
}
