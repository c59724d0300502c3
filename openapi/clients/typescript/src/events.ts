export interface StreamEvent {
  id: string;
  event: string;
  data: string;
}

/** Server-Sent Events as they come in (HTML, 9.2.6). One that is cut off in the middle is none. A silence of 45 seconds is a broken line: there is a heartbeat every 15. */
export async function* eventsOf(response: Response, silence = 45_000): AsyncGenerator<StreamEvent, void, undefined> {
  const reader = response.body!.pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, BufferSource>).getReader();
  let rest = "";
  let event: StreamEvent = { id: "", event: "", data: "" };
  let some = false;
  try {
    for (;;) {
      const { done, value } = await within(silence, reader.read());
      if (done) return;
      rest += value;
      // A CR at the very end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === "") {
          if (some) yield event;
          event = { id: "", event: "", data: "" };
          some = false;
          continue;
        }
        const [, field, text] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
        if (field === "id" || field === "event") event[field] = text ?? "";
        else if (field === "data") event.data += (event.data && "\n") + (text ?? "");
        else continue;
        some = true;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error("The stream has gone silent.")), milliseconds)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
