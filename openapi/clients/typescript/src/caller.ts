import type { components, operations } from "./document.js";
import { routes } from "./operations.js";
import { Problem } from "./problem.js";
import { again, attempts, type Patience } from "./retries.js";

export type Schemas = components["schemas"];
export type OperationName = keyof typeof routes;

/** As parameters of headers are called here: `If-Match` is `ifMatch`. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${Lowercase<First>}${Capitals<Rest>}` : Lowercase<Name & string>;
type Capitals<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<Lowercase<First>>}${Capitals<Rest>}` : Capitalize<Lowercase<Name>>;

type Parameters<Operation, In extends string> = Operation extends { parameters: { [part in In]?: infer Some } } ? ([NonNullable<Some>] extends [never] ? unknown : NonNullable<Some>) : unknown;
type Headers_<Some> = { [Name in keyof Some as Name extends "If-None-Match" | "Accept-Language" ? never : Camel<Name>]: Some[Name] };

/** A file goes as it is, and says what it is where the operation takes several kinds. */
type Sent<Kind, Body> = Kind extends "application/json" | "application/merge-patch+json" ? { body: Body } : { body: string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer>; contentType: Kind };
type Bodies<Operation> = Operation extends { requestBody: { content: infer Content } } ? { [Kind in keyof Content]: Sent<Kind, Content[Kind]> }[keyof Content] : unknown;

/** Everything that an operation takes, in one object: what is in the path, the query and the headers by name, and the `body`. */
export type Input<Name extends OperationName> = Parameters<operations[Name], "path"> & Parameters<operations[Name], "query"> & Headers_<Parameters<operations[Name], "header">> & Bodies<operations[Name]>;

type Received<Content> = Content extends { "application/json": infer Json } ? Json : { [Kind in keyof Content]: Kind extends `text/${string}` | `${string}xml` | `${string}text` ? string : Blob }[keyof Content];

/** What an operation gives when it succeeds. */
export type Data<Name extends OperationName> = operations[Name]["responses"] extends infer All ? { [Status in keyof All]: All[Status] extends { content: infer Content } ? (Content extends object ? Received<Content> : undefined) : undefined }[keyof All] : never;

/** An answer: the data, the ETag that `ifMatch` wants when it is changed, and all headers. */
export interface Answer<Name extends OperationName> {
  data: Data<Name>;
  status: number;
  etag: string | undefined;
  /** True where an earlier call with this idempotency key did it, and nothing was written now. */
  replayed: boolean;
  headers: Headers;
}

export interface CallOptions {
  /** The language of texts and problems. */
  language?: "en" | "fr";
  /** Ends the call, its waiting included. */
  signal?: AbortSignal | undefined;
  /** Further headers. */
  headers?: Record<string, string>;
}

export interface Settings extends CallOptions, Patience {
  /** Where the service is, such as `https://priorities.example.org`. */
  url: string | URL;
  /** The API key. Without one, reads what everybody may. */
  key?: string | undefined;
  /** Lets the key go over plain http to another machine, where whoever is between them can read it. */
  allowPlainHttp?: boolean;
  /** How many seconds the service has to begin its answer. Default: 100. */
  timeout?: number;
  /** Another `fetch` than the global one. */
  fetch?: typeof fetch;
}

/** Sends what the operations ask for. */
export class Caller {
  readonly #key: string | undefined;
  readonly #settings: Settings;
  readonly #base: string;

  constructor(settings: Settings) {
    const url = new URL(settings.url);
    const near = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    if (settings.key && url.protocol !== "https:" && !near && !settings.allowPlainHttp) throw new Error("A key goes over https only: give the https address, or set allowPlainHttp where the network between is yours.");
    const { key, ...rest } = settings;
    this.#key = key?.trim() || undefined;
    this.#settings = rest;
    this.#base = url.href.replace(/[?#].*$/, "").replace(/\/+$/, "");
  }

  /** One operation by its name; each has a method too. Anything but a success is thrown as a `Problem`. */
  call<Name extends OperationName>(name: Name, input: Input<Name>, options: CallOptions = {}): Promise<Answer<Name>> {
    return this.#send(name, input, options, async (response) => ({
      data: (await received(response)) as Data<Name>,
      status: response.status,
      etag: response.headers.get("ETag") ?? undefined,
      replayed: response.headers.get("Idempotency-Replayed") === "true",
      headers: response.headers,
    }));
  }

  /** What there is where it is not what `etag` stands for; nothing where it still is. */
  async ifChanged<Name extends OperationName>(name: Name, input: Input<Name>, etag: string | undefined, options: CallOptions = {}): Promise<Answer<Name> | undefined> {
    const answer = await this.call(name, input, { ...options, headers: { ...options.headers, ...(etag && { "If-None-Match": etag }) } });
    return answer.status === 304 ? undefined : answer;
  }

  /** The answer with its body unread, for what is long or never ends. */
  open<Name extends OperationName>(name: Name, input: Input<Name>, options: CallOptions = {}): Promise<Response> {
    return this.#send(name, input, options, async (response) => response);
  }

  /** As many tries as it takes, each with the same idempotency key. */
  async #send<Name extends OperationName, T>(name: Name, input: Input<Name>, options: CallOptions, read: (response: Response) => Promise<T>): Promise<T> {
    const request = this.#request(name, input as Record<string, unknown>, options);
    const signal = options.signal ?? this.#settings.signal;
    // What has an If-Match is not sent again after a broken line: had it worked, the second try would be told that somebody changed it.
    const repeatable = !request.headers.has("If-Match") && request.method !== "PATCH" && request.method !== "DELETE";
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts(this.#settings);
      let problem: Problem;
      let retryAfter: string | null;
      try {
        const response = await this.#try(request, signal);
        if (response.ok || response.status === 304) return await read(response);
        [problem, retryAfter] = [await Problem.of(response), response.headers.get("Retry-After")];
      } catch (broken) {
        if (last || !repeatable || signal?.aborted || broken instanceof SyntaxError) throw broken;
        await again(attempt, null, this.#settings, signal);
        continue;
      }
      const passing = problem.status === 429 || problem.status === 503 || ([502, 504].includes(problem.status) && repeatable);
      if (last || !passing || !(await again(attempt, retryAfter, this.#settings, signal))) throw problem;
    }
  }

  /** One try. Who does not begin to answer in time is given up; a body may take as long as it likes. */
  async #try({ url, ...request }: RequestInit & { url: string }, signal?: AbortSignal): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException("No answer came in time.", "TimeoutError")), 1000 * (this.#settings.timeout ?? 100));
    try {
      return await (this.#settings.fetch ?? fetch)(url, { ...request, signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  #request(name: OperationName, input: Record<string, unknown>, options: CallOptions) {
    const [method, path, kind] = routes[name] as readonly [string, string, string?];
    const headers = new Headers(options.headers);
    if (!headers.has("Accept")) headers.set("Accept", "application/json, application/problem+json, */*;q=0.5");
    const language = options.language ?? this.#settings.language;
    if (language) headers.set("Accept-Language", language);
    if (this.#key) headers.set("Authorization", `Bearer ${this.#key}`);
    // One for the call, not for the try: what the first try did is not done again by the second.
    if (method === "POST") headers.set("Idempotency-Key", crypto.randomUUID());

    const query = new URLSearchParams();
    let address = path;
    let body: BodyInit | undefined;
    for (const [member, value] of Object.entries(input)) {
      if (value === undefined || member === "contentType") continue;
      else if (member === "body") {
        body = kind ? JSON.stringify(value) : (value as BodyInit);
        headers.set("Content-Type", kind ?? String(input["contentType"]));
      } else if (path.includes(`{${member}}`)) address = address.replace(`{${member}}`, segment(member, String(value)));
      else if (headerNames[member]) headers.set(headerNames[member], String(value));
      else for (const one of Array.isArray(value) ? value : [value]) query.append(member, String(one));
    }
    if (address.includes("{")) throw new TypeError(`${name} needs ${address.match(/\{(\w+)\}/)?.[1]}.`);
    return { method, headers, body: body ?? null, url: this.#base + address + (query.size ? `?${query}` : "") };
  }
}

/** Dots alone, or nothing, would lead to another operation. */
function segment(member: string, value: string): string {
  if (/^\.{0,2}$/.test(value)) throw new TypeError(`${member} cannot be "${value}".`);
  return encodeURIComponent(value);
}

const headerNames: Record<string, string> = { ifMatch: "If-Match", idempotencyKey: "Idempotency-Key", prefer: "Prefer", lastEventId: "Last-Event-ID" };

async function received(response: Response): Promise<unknown> {
  if (response.status === 204 || response.status === 304) return undefined;
  const kind = response.headers.get("Content-Type") ?? "";
  if (/^application\/(.+\+)?json\b/.test(kind)) return response.json();
  return /^text\/|xml\b|openmetrics/.test(kind) ? response.text() : response.blob();
}
