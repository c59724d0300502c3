/** How patient a client is. */
export interface Patience {
  /** How often something is tried again that passes: a broken line, a 429, a 503. Default: 4. */
  retries?: number;
  /** The longest that is waited once, in seconds; told to wait longer, the client gives the problem instead. Default: 60. */
  longestWait?: number;
}

export const attempts = ({ retries = 4 }: Patience): number => retries + 1;

/** Waits for the next try: as long as the service says, else twice as long each time, a little by chance. False where that is too long. */
export async function again(attempt: number, retryAfter: string | null, { longestWait = 60 }: Patience, signal?: AbortSignal): Promise<boolean> {
  const told = seconds(retryAfter);
  if (told !== undefined && told > longestWait) return false;
  const backOff = Math.min(longestWait, 0.5 * 2 ** (attempt - 1));
  await pause(1000 * (told ?? backOff * (0.5 + Math.random() / 2)), signal);
  return true;
}

/** As seconds or as an instant (RFC 9110 10.2.3). */
function seconds(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const value = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(value) ? undefined : Math.max(0, value);
}

export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
