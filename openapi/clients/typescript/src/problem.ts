import type { Schemas } from "./caller.js";

export type ProblemBody = Schemas["Problem"];
/** Those that this version knows, and room for those that come with time. */
export type ProblemCode = ProblemBody["code"] | (string & {});

/** What the service says when it refuses (RFC 9457). Decide by `code`; show `title` and `detail` to people. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: ProblemCode;
  /** The address of the page that explains this kind of problem. */
  readonly type: string;
  readonly title: string;
  /** What happened this time, and what would be right. */
  readonly detail: string;
  /** For each member, parameter or header at fault: what would be right. */
  readonly errors: Record<string, string[]>;
  /** To be quoted when you ask for help. */
  readonly traceId: string | undefined;
  /** All that was answered, such as `allowedTransitions` where a step is not allowed. */
  readonly body: Partial<ProblemBody>;

  constructor(status: number, body: Partial<ProblemBody>) {
    const title = body.title ?? `The answer was ${status}`;
    super([`${status} ${body.code ?? ""}`.trim(), body.detail ?? title].join(": "));
    this.status = status;
    this.code = body.code ?? "";
    this.type = body.type ?? "about:blank";
    this.title = title;
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? {};
    this.traceId = body.traceId;
    this.body = body;
  }

  /** Whether something is a problem, and one of this kind. */
  static is(what: unknown, code?: ProblemCode): what is Problem {
    return what instanceof Problem && (code === undefined || what.code === code);
  }

  /** What stands between may refuse too, in words of its own: such an answer has a status and no code. */
  static async of(response: Response): Promise<Problem> {
    const text = await response.text().catch(() => "");
    let body: Partial<ProblemBody> = {};
    try {
      if (/\bjson\b/.test(response.headers.get("Content-Type") ?? "")) body = JSON.parse(text) ?? {};
    } catch {
      // It was cut off; its status stands.
    }
    return new Problem(response.status, body);
  }
}
