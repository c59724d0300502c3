import type { CallOptions, Data, Input, OperationName, Schemas } from "./caller.js";
import { eventsOf } from "./events.js";
import { Operations } from "./operations.js";
import { Problem } from "./problem.js";
import { again } from "./retries.js";

export type Change = Schemas["ChangeResponse"];

/** The operations that give a list page by page. */
export type ListName = { [Name in OperationName]: Data<Name> extends { items: unknown[]; nextCursor?: string } ? (Input<Name> extends { cursor?: unknown } ? Name : never) : never }[OperationName];
type Item<Name extends OperationName> = Data<Name> extends { items: (infer One)[] } ? One : never;

export interface Place extends CallOptions {
  /** Where to go on: the `cursor` of the change that you dealt with last, or `now`. Without it, the first change of all. */
  after?: string | undefined;
  /** These kinds of change alone. */
  type?: string[];
  /** Those of these forums alone. */
  forum?: string[];
  /** Those of these actions alone. */
  action?: string[];
}

/** A page of the feed: deal with its changes, and keep its cursor. */
export interface Page {
  items: Change[];
  cursor: string;
}

/** The service, typed: a method for each operation, and what goes on by itself. */
export class Priorities extends Operations {
  /** Everything in a list, page after page, as it is asked for: `for await (const action of priorities.each("listActions", { forum: ["ccr-2016"] }))`. */
  async *each<Name extends ListName>(name: Name, input: Input<Name>, options?: CallOptions): AsyncGenerator<Item<Name>, void, undefined> {
    let cursor: string | undefined;
    do {
      const { data } = await this.call(name, cursor ? { ...input, cursor } : input, options);
      const page = data as { items: Item<Name>[]; nextCursor?: string };
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** The feed, page after page, for as long as it is asked for: where there is nothing new, it waits. Keep each page's cursor with what you did. */
  async *pages({ after, signal, language, headers, ...filter }: Place = {}): AsyncGenerator<Page, void, undefined> {
    for (;;) {
      const asked = { ...filter, ...(after && { after }), limit: 200, prefer: "wait=30" } as Input<"listChanges">;
      const { data } = await this.listChanges(asked, { signal, ...(language && { language }), ...(headers && { headers }) });
      after = data.nextCursor;
      yield { items: data.items, cursor: after };
    }
  }

  /** The feed, change after change. Keep the `cursor` of a change once it is dealt with, and come back with it as `after`. */
  async *follow(place: Place = {}): AsyncGenerator<Change, void, undefined> {
    for await (const page of this.pages(place)) yield* page.items;
  }

  /** The same by Server-Sent Events: each change within moments, over one connection that is made anew when it breaks, right where it broke. */
  async *stream({ after, signal, headers, language, ...filter }: Place = {}): AsyncGenerator<Change, void, undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        const asked = { ...filter, ...(after && { after }) } as Input<"streamChanges">;
        const response = await this.open("streamChanges", asked, { signal, ...(language && { language }), headers: { ...headers, Accept: "text/event-stream" } });
        for await (const event of eventsOf(response)) {
          // Before anything happens the service says where the stream begins, so that nothing is missed when the line breaks then.
          if (event.id) after = event.id;
          attempt = 1;
          if (event.data) yield JSON.parse(event.data) as Change;
        }
      } catch (broken) {
        if (signal?.aborted || Problem.is(broken)) throw broken;
      }
      await again(Math.min(attempt, 6), null, {}, signal);
    }
  }
}
