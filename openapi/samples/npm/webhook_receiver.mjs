// Receives a webhook, believes what is signed, and handles each message once.
//
//   WEBHOOK_SECRET=whsec_… node webhook_receiver.mjs [8090 [inbox.txt]]
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { NotVerified, verifyWebhook } from "@priorities/client";

const [port = "8090", inbox = "inbox.txt"] = process.argv.slice(2);
const secret = process.env.WEBHOOK_SECRET;
const handled = new Set(existsSync(inbox) ? readFileSync(inbox, "utf8").split("\n") : []);

const server = createServer(async (request, response) => {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    if ((length += chunk.length) > 1_000_000) return response.writeHead(413).end();
    chunks.push(chunk);
  }
  let message;
  try {
    message = await verifyWebhook(Buffer.concat(chunks), request.headers, secret);
  } catch (reason) {
    return response.writeHead(reason instanceof NotVerified ? 401 : 500).end();
  }
  // A message may come twice. Write down that it came, answer, and work afterwards.
  const id = String(request.headers["webhook-id"]);
  const again = handled.has(id);
  if (!again) appendFileSync(inbox, `${id}\n`);
  handled.add(id);
  response.writeHead(204).end();
  if (!again) console.log(...[message.type, message.data.subject?.key].filter(Boolean));
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening at http://127.0.0.1:${server.address().port}/`));
