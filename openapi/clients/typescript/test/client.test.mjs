// The client against a server that misbehaves as it is told. What it does with the service itself, tests/steps/clients tells.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { NotVerified, Priorities, Problem, verifyWebhook } from "../dist/index.js";

const servers = [];
after(() => servers.forEach((server) => server.closeAllConnections() ?? server.close()));

/** A server that gives these answers, one after the other, and what it was asked. */
async function serving(...answers) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (typeof answer === "function") return answer(request, response);
    const { status = 200, headers = {}, json } = answer;
    response.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json", ...headers }).end(json === undefined ? undefined : JSON.stringify(json));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return { asked, api: new Priorities({ url: `http://127.0.0.1:${server.address().port}/`, key: "pk_secret" }) };
}

const away = { status: 503, headers: { "Retry-After": "0" }, json: { code: "databaseUnavailable" } };
const report = { action: "ccr-2016-s2", body: { status: "planned", note: "Three shelters agreed." } };

test("what passes is tried again with the same idempotency key, and another call has another", async () => {
  const { asked, api } = await serving(away, (request) => request.socket.destroy(), { json: { version: 2 }, headers: { ETag: '"2"' } });
  const { data, etag } = await api.changeStatus(report);
  await api.changeStatus(report);
  assert.deepEqual([data.version, etag], [2, '"2"']);
  const keys = asked.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(asked.length, 4);
  assert.equal(new Set(keys.slice(0, 3)).size, 1);
  assert.notEqual(keys[3], keys[0]);
  assert.deepEqual(JSON.parse(asked[2].body), report.body);
  assert.equal(asked[0].headers.authorization, "Bearer pk_secret");
});

test("a key of one's own is used", async () => {
  const { asked, api } = await serving({ json: {}, headers: { "Idempotency-Replayed": "true" } });
  assert.equal((await api.changeStatus({ ...report, idempotencyKey: "mine" })).replayed, true);
  assert.equal(asked[0].headers["idempotency-key"], "mine");
});

test("an edit is not repeated after a broken line, and is where the service says that it did nothing", async () => {
  const edit = { action: "ccr-2016-s2", ifMatch: '"7"', body: { targetDate: null } };
  const broken = await serving((request) => request.socket.destroy());
  await assert.rejects(broken.api.reviseAction(edit), TypeError);
  assert.equal(broken.asked.length, 1);
  const { asked, api } = await serving(away, { json: {} });
  await api.reviseAction(edit);
  assert.equal(asked.length, 2);
  assert.equal(asked[1].headers["if-match"], '"7"');
  assert.equal(asked[1].headers["content-type"], "application/merge-patch+json");
  assert.equal(asked[1].body, '{"targetDate":null}');
});

test("told to wait too long, it gives the problem, and so it does when its patience ends", async () => {
  const long = await serving({ status: 429, headers: { "Retry-After": "3600" }, json: { code: "tooManyRequests" } });
  await assert.rejects(long.api.getMe(), (problem) => Problem.is(problem, "tooManyRequests"));
  assert.equal(long.asked.length, 1);
  const { asked, api } = await serving(away);
  await assert.rejects(api.getMe(), (problem) => Problem.is(problem, "databaseUnavailable"));
  assert.equal(asked.length, 5);
});

test("a refusal is a problem with all that it says, also where something between refuses", async () => {
  const body = { type: "https://example.org/problems/invalidRequest", title: "Not right", status: 400, detail: "See errors.", code: "invalidRequest", errors: { note: ["Say why."] }, traceId: "t" };
  const { api } = await serving({ status: 400, json: body }, (_, response) => response.writeHead(403, { "Content-Type": "text/html" }).end("<h1>No</h1>"));
  await assert.rejects(api.changeStatus(report), (problem) => {
    assert.deepEqual([problem.code, problem.title, problem.detail, problem.errors.note, problem.type], ["invalidRequest", "Not right", "See errors.", ["Say why."], body.type]);
    return Problem.is(problem);
  });
  await assert.rejects(api.getMe(), (problem) => problem.status === 403 && problem.code === "");
});

test("a list is read to its end, with its filters on each page", async () => {
  const { asked, api } = await serving({ json: { items: [{ key: "a" }, { key: "b" }], nextCursor: "c 2" } }, { json: { items: [{ key: "c" }] } });
  const keys = [];
  for await (const action of api.each("listActions", { forum: ["ccr-2016"], status: ["planned", "onHold"] })) keys.push(action.key);
  assert.deepEqual(keys, ["a", "b", "c"]);
  assert.deepEqual(asked.map(({ url }) => url), ["/api/v1/actions?forum=ccr-2016&status=planned&status=onHold", "/api/v1/actions?forum=ccr-2016&status=planned&status=onHold&cursor=c+2"]);
});

test("the feed goes on where the page before ended", async () => {
  const { asked, api } = await serving({ json: { items: [{ cursor: "1" }], nextCursor: "2" } }, { json: { items: [{ cursor: "3" }], nextCursor: "3" } });
  for await (const change of api.follow({ after: "0" })) if (change.cursor === "3") break;
  assert.deepEqual(asked.map(({ url }) => new URL(url, "http://x").searchParams.get("after")), ["0", "2"]);
  assert.equal(asked[0].headers.prefer, "wait=30");
});

test("the stream goes on behind the last event that came whole, however it is cut", async () => {
  const pieces = ["retry: 2000\nid: a\n\n", ": beat\n\nid: b\r\nevent: note.added\r\ndata: {\"cursor\":", '"b"}\r', "\n\r\n", 'id: c\ndata: {"cursor":"c"'];
  const cut = async (_, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    response.destroy();
  };
  const { asked, api } = await serving(cut, (_, response) => response.writeHead(200, { "Content-Type": "text/event-stream" }).write('id: c\ndata: {"cursor":"c"}\n\n'));
  const seen = [];
  for await (const change of api.stream()) if (seen.push(change.cursor) === 2) break;
  assert.deepEqual(seen, ["b", "c"]);
  assert.deepEqual(asked.map(({ url }) => url), ["/api/v1/changes/stream", "/api/v1/changes/stream?after=b"]);
});

test("who is told to stop stops, waiting or not", async () => {
  const { api } = await serving({ status: 503, headers: { "Retry-After": "30" }, json: {} });
  await assert.rejects(api.getMe({}, { signal: AbortSignal.timeout(50) }), { name: "TimeoutError" });
});

test("files go and come as they are", async () => {
  const { asked, api } = await serving((_, response) => response.writeHead(200, { "Content-Type": "text/csv" }).end("key,title\n"), { json: {} });
  assert.equal((await api.exportActions({ lang: "fr" })).data, "key,title\n");
  await api.prepareImport({ forum: "ccr-2016", body: "title\nHousing\n", contentType: "text/csv" });
  assert.deepEqual([asked[1].headers["content-type"], asked[1].body], ["text/csv", "title\nHousing\n"]);
});

test("what has not changed is nothing", async () => {
  const { asked, api } = await serving((_, response) => response.writeHead(304).end(), { json: { key: "a" } });
  assert.equal(await api.ifChanged("getAction", { action: "a" }, '"1"'), undefined);
  assert.equal((await api.ifChanged("getAction", { action: "a" }, '"1"')).data.key, "a");
  assert.equal(asked[0].headers["if-none-match"], '"1"');
});

test("what is in a path stays in its place", async () => {
  const { asked, api } = await serving({ json: {} });
  await api.getNote({ action: "a/../b?c#d", note: "1" });
  assert.equal(asked[0].url, "/api/v1/actions/a%2F..%2Fb%3Fc%23d/notes/1");
  for (const action of ["", ".", ".."]) await assert.rejects(async () => api.getAction({ action }), TypeError);
});

test("a key is not sent in the clear to another machine, and not shown", () => {
  assert.throws(() => new Priorities({ url: "http://priorities.example.org", key: "pk_secret" }), /https/);
  const api = new Priorities({ url: "http://priorities:8080", key: "pk_secret", allowPlainHttp: true });
  assert.ok(!(inspect(api, { depth: 9, showHidden: true }) + JSON.stringify(api)).includes("pk_secret"));
});

test("a webhook is believed where its signature is right, and only for five minutes", async () => {
  // The example of the Standard Webhooks specification's own libraries.
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const body = '{"test": 2432232314}';
  const headers = { "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330", "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" };
  const now = 1614265330_000;
  assert.deepEqual(await verifyWebhook(body, headers, secret, { now }), { test: 2432232314 });
  assert.deepEqual(await verifyWebhook(Buffer.from(body), new Headers(headers), ["whsec_bm9ib2R5", secret], { now }), { test: 2432232314 });
  const forged = (change) => assert.rejects(verifyWebhook(change.body ?? body, { ...headers, ...change.headers }, change.secret ?? secret, { now: now + (change.later ?? 0) }), NotVerified);
  await forged({ body: '{"test": 2432232315}' });
  await forged({ secret: "whsec_bm9ib2R5" });
  await forged({ later: 301_000 });
  await forged({ later: -301_000 });
  await forged({ headers: { "webhook-id": "msg_other" } });
  await forged({ headers: { "webhook-timestamp": "1614265331" } });
  await forged({ headers: { "webhook-timestamp": "NaN" } });
  await forged({ headers: { "webhook-signature": "v1,%% v1, v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" } });
  await forged({ headers: { "webhook-signature": undefined } });
  const both = createHmac("sha256", Buffer.from("nobody")).update(`${headers["webhook-id"]}.1614265330.${body}`).digest("base64");
  assert.ok(await verifyWebhook(body, { ...headers, "webhook-signature": `v1,${both} ${headers["webhook-signature"]}` }, secret, { now }));
  await assert.rejects(verifyWebhook(body, headers, "", { now }), TypeError);
});
