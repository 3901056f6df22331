/** One server-sent event. */
export interface ServerEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

/**
 * Puts events together from the pieces a stream comes in (WHATWG HTML, "event stream interpretation"). Comments, the
 * server's sign of life, are skipped; an event cut short by the end of the stream is never given.
 */
export class EventStreamReader {
  private rest = '';
  private id: string | null = null;
  private event = 'message';
  private data: string[] = [];

  /** The events that `chunk` completes. */
  read(chunk: string): ServerEvent[] {
    const text = this.rest + chunk;
    const lines = text.split(/\r\n|\n|\r(?=.)/s);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.take(line));
  }

  private take(line: string): ServerEvent[] {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.event = value;
    else if (field === 'id') this.id = value;
    return [];
  }

  private dispatch(): ServerEvent[] {
    const { id, event, data } = this;
    this.event = 'message';
    this.data = [];
    return data.length === 0 ? [] : [{ id, event, data: data.join('\n') }];
  }
}

/** Wait before the next try: a second, then double each time, half a minute at most. */
export function retryDelayMs(failures: number): number {
  return Math.min(1000 * 2 ** failures, 30_000);
}
