import type { CallOptions, Schemas } from "./caller.js";
import type { Change, Priorities } from "./client.js";
import { Problem } from "./problem.js";

export type Action = Schemas["ActionResponse"];

/** A copy of all actions that the key may see: store it whole, and give it back to go on. */
export interface Mirror {
  /** The place in the feed that the copy is of. */
  cursor: string;
  /** The service's day that it is of: what is overdue turns at midnight. */
  day: string;
  actions: Record<string, Action>;
}

/** The copy as it is now, and what changed it; nothing where it was made anew. */
export interface Mirrored {
  mirror: Mirror;
  changes: Change[];
}

/**
 * Keeps a copy of all actions current. Store what each turn gives, the actions and the cursor together: whenever you are stopped, nothing
 * is missed. With nothing to go on from, it begins with a copy of everything; so it does each day, and where the service was restored.
 */
export async function* mirrored(api: Priorities, from?: Mirror, options?: CallOptions): AsyncGenerator<Mirrored, void, undefined> {
  let mirror = from;
  for (;;) {
    const day = await today(api, options);
    let changes: Change[] = [];
    try {
      if (mirror?.day !== day) mirror = await whole(api, day, options);
      else {
        const asked = { after: mirror.cursor, limit: 200, prefer: "wait=30" };
        const { data } = await api.listChanges(asked, options);
        const actions = { ...mirror.actions };
        await apply(api, actions, (changes = data.items), options);
        if (data.nextCursor === mirror.cursor && changes.length === 0) continue;
        mirror = { ...mirror, actions, cursor: data.nextCursor };
      }
    } catch (refused) {
      if (!Problem.is(refused, "cursorGone")) throw refused;
      [mirror, changes] = [await whole(api, day, options), []];
    }
    yield { mirror, changes };
  }
}

async function today(api: Priorities, options?: CallOptions): Promise<string> {
  return (await api.getSummary({}, options)).data.asOf;
}

/** The place in the feed first, the actions second: what changes in between is read once more, and never missed. */
async function whole(api: Priorities, day: string, options?: CallOptions): Promise<Mirror> {
  const { data } = await api.listChanges({ after: "now" }, options);
  const actions: Record<string, Action> = {};
  for await (const action of api.each("listActions", { limit: 200 }, options)) actions[action.key] = action;
  return { cursor: data.nextCursor, day, actions };
}

async function apply(api: Priorities, actions: Record<string, Action>, changes: Change[], options?: CallOptions): Promise<void> {
  const about = (kind: string) => changes.filter((change) => change.subject.kind === kind).map((change) => change.subject.key);
  // An action tells the names of its owners, and a little of its neighbours: how its suggestions stand, and what continues it.
  const renamed = new Set(about("organization"));
  const owned = Object.values(actions).filter((action) => action.owners.some((owner) => renamed.has(owner.organization)));
  const named = new Set([...about("action"), ...owned.map((action) => action.key)]);
  const before = neighbours(actions, named);
  await readAgain(api, actions, named, options);
  const around = new Set([...before, ...neighbours(actions, named)].filter((key) => !named.has(key)));
  await readAgain(api, actions, around, options);
}

function neighbours(actions: Record<string, Action>, keys: Iterable<string>): string[] {
  return [...keys].flatMap((key) => [actions[key]?.parent, actions[key]?.continues].filter((other) => other !== undefined));
}

/** One that is not in the answer has gone from our sight. */
async function readAgain(api: Priorities, actions: Record<string, Action>, keys: Set<string>, options?: CallOptions): Promise<void> {
  const all = [...keys].sort();
  for (let at = 0; at < all.length; at += 100) {
    const some = all.slice(at, at + 100);
    const found: Record<string, Action> = {};
    for await (const action of api.each("listActions", { action: some, limit: 200 }, options)) found[action.key] = action;
    for (const key of some) delete actions[key];
    Object.assign(actions, found);
  }
}
