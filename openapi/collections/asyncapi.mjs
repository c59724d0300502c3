// The document of what the service tells by itself, in AsyncAPI 3: the feed, the stream and the webhooks, from the OpenAPI document.

const schemaOf = (name) => ({ $ref: `#/components/schemas/${name}` });

/** @param api the OpenAPI document */
export function asyncapi(api) {
  const events = Object.entries(api.webhooks).map(([type, { post }]) => ({ type, ...post }));
  const changes = events.filter(({ type }) => type !== "webhook.ping");
  const { get: feed } = api.paths["/api/v1/changes"];
  const { get: stream } = api.paths["/api/v1/changes/stream"];
  const messages = Object.fromEntries([...changes.map((event) => [event.type, change(event)]), ...events.map((event) => [`webhook-${event.type}`, webhook(api, event)])]);
  const named = (names) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${escaped(name)}` }]));
  const sends = (channel, rest) => ({ action: "send", channel: { $ref: `#/channels/${channel}` }, ...rest });
  const document = {
    asyncapi: "3.0.0",
    info: {
      title: `${api.info.title}: what it tells`,
      version: api.info.version,
      description: "Everything that happens to actions, forums, organizations and notes, as a feed, as a stream and by webhooks: the same changes, with the same ids. They say that something changed and which facts; never the words of a note. New types of change come with time: take those that you do not know as they are.",
    },
    defaultContentType: "application/json",
    servers: {
      service: {
        host: "{host}",
        protocol: "https",
        description: "The service that this document came from.",
        variables: { host: { default: "127.0.0.1:8080", description: "Its name, and its port where it has one." } },
        security: [{ $ref: "#/components/securitySchemes/bearer" }],
      },
    },
    channels: {
      feed: { address: "/api/v1/changes", title: feed.summary, description: feed.description, messages: named(changes.map(({ type }) => type)) },
      stream: { address: "/api/v1/changes/stream", title: stream.summary, description: stream.description, messages: named(changes.map(({ type }) => type)) },
      webhooks: {
        address: null,
        title: "Webhooks",
        description: "The address is what was given to `POST /api/v1/webhooks`. Answer 2xx within 15 seconds; what is not taken is sent again.",
        messages: named(events.map(({ type }) => `webhook-${type}`)),
      },
    },
    operations: {
      tellInFeed: sends("feed", { summary: "A page of changes, in order", description: "A page of the feed has them in `items`; `nextCursor` is where to go on.", bindings: http(api, feed) }),
      tellInStream: sends("stream", { summary: "Changes as Server-Sent Events", description: "`event` is the type of the change, `data` the change, `id` its cursor.", bindings: http(api, stream) }),
      tellWebhooks: sends("webhooks", { summary: "A signed message for each change", bindings: { http: { method: "POST", bindingVersion: "0.3.0" } } }),
    },
    components: { messages, schemas: {}, securitySchemes: { bearer: api.components.securitySchemes.bearer } },
  };
  document.components.schemas = reached(api, document);
  return document;
}

/** A name as a JSON pointer has it. */
const escaped = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** A change of one type, as the feed and the stream have it. */
function change({ type, summary, requestBody }) {
  return {
    name: type,
    title: summary,
    contentType: "application/json",
    payload: { allOf: [schemaOf("ChangeResponse"), { type: "object", properties: { type: { const: type } } }] },
    examples: [{ payload: example(type, requestBody).data }],
  };
}

/** The same in the envelope of a webhook, with what it is signed with. */
function webhook(api, { type, summary, description, parameters, requestBody }) {
  const headers = parameters.map(({ $ref }) => api.components.parameters[$ref.split("/").at(-1)]);
  return {
    name: type,
    title: summary,
    description,
    contentType: "application/json",
    headers: {
      type: "object",
      required: headers.map(({ name }) => name),
      properties: Object.fromEntries(headers.map(({ name, description, schema }) => [name, { description, ...schema }])),
    },
    payload: { allOf: [schemaOf(type === "webhook.ping" ? "WebhookPing" : "WebhookMessage"), { type: "object", properties: { type: { const: type } } }] },
    examples: [{ headers: Object.fromEntries(headers.map(({ name, schema }) => [name, schema.examples[0]])), payload: example(type, requestBody) }],
  };
}

/** One example stands for all types of change: here each is of its own. */
function example(type, requestBody) {
  const { data, ...rest } = requestBody.content["application/json"].example;
  return { ...rest, data: data.type ? { ...data, type } : data };
}

/** How it is asked for: what stands in the query of the operation. */
function http(api, { parameters }) {
  const query = parameters.map((part) => (part.$ref ? api.components.parameters[part.$ref.split("/").at(-1)] : part)).filter((parameter) => parameter.in === "query");
  return {
    http: {
      method: "GET",
      query: { type: "object", properties: Object.fromEntries(query.map(({ name, description, schema }) => [name, { description, ...schema }])) },
      bindingVersion: "0.3.0",
    },
  };
}

/** The schemas that are needed, and no others. */
function reached(api, document) {
  const found = {};
  const look = (part) => {
    if (part === null || typeof part !== "object") return;
    const name = typeof part.$ref === "string" && part.$ref.startsWith("#/components/schemas/") && part.$ref.split("/").at(-1);
    if (name && !found[name]) {
      found[name] = api.components.schemas[name];
      look(found[name]);
    }
    Object.values(part).forEach(look);
  };
  look(document);
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}
