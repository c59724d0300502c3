export type { Answer, CallOptions, Data, Input, OperationName, Schemas, Settings } from "./caller.js";
export { Priorities, type Change, type ListName, type Page, type Place } from "./client.js";
export { mirrored, type Action, type Mirror, type Mirrored } from "./mirror.js";
export { Problem, type ProblemBody, type ProblemCode } from "./problem.js";
export type { Patience } from "./retries.js";
export { NotVerified, verifyWebhook, type VerifyOptions, type WebhookMessage } from "./webhooks.js";
