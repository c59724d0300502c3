import type { Schemas } from "./caller.js";

/** What a webhook is sent: what happened, or a ping. */
export type WebhookMessage = Schemas["WebhookMessage"] | Schemas["WebhookPing"];

/** A message that is not to be believed: forged, altered, too old or not signed at all. Answer 401. */
export class NotVerified extends Error {
  override readonly name = "NotVerified";
}

export interface VerifyOptions {
  /** How many seconds a message may be old, or ahead. Default: 300. */
  tolerance?: number;
  /** The time now, in milliseconds; for tests. */
  now?: number;
}

type HeadersLike = Headers | Record<string, string | string[] | undefined>;

/**
 * The message, where it was signed with the secret as the Standard Webhooks specification says; else throws `NotVerified`.
 * Give the body as it came, before anything parsed it. A message may come twice: remember its `webhook-id`.
 * While a secret is being replaced, give both.
 */
export async function verifyWebhook(body: string | Uint8Array, headers: HeadersLike, secret: string | string[], { tolerance = 300, now = Date.now() }: VerifyOptions = {}): Promise<WebhookMessage> {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => header(headers, name));
  if (!id || !timestamp || !signatures) throw new NotVerified("The message is not signed.");
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > tolerance) throw new NotVerified("The message is too old, or from the future.");

  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const signed = joined(new TextEncoder().encode(`${id}.${timestamp}.`), bytes);
  const offered = signatures.split(" ").filter((one) => one.startsWith("v1,")).slice(0, 10);
  for (const one of [secret].flat())
    for (const signature of offered)
      // The platform compares, in constant time.
      if (await crypto.subtle.verify("HMAC", await keyOf(one), decoded(signature.slice(3)), signed)) return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as WebhookMessage;
  throw new NotVerified("The signature is not right.");
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = decoded(secret.trim().replace(/^whsec_/, ""));
  if (bytes.length === 0) throw new TypeError("The secret is what the answer to the registration has: whsec_…");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Node's servers have plain objects with small letters, everything else has `Headers`. */
function header(headers: HeadersLike, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(value) ? value[0] : value;
}
