import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { ApiError } from '../providers/problem';
import { EventStreamReader, retryDelayMs } from './event-stream';

export type StreamState = 'connecting' | 'open' | 'lost' | 'refused' | 'ended';

export interface EventStream<T> {
  /** The last event's data, parsed from JSON; null before the first. */
  readonly last: T | null;
  readonly state: StreamState;
}

interface Follower<T> {
  readonly open: (lastEventId: string | null, signal: AbortSignal) => Promise<Response>;
  readonly onData: (data: T) => void;
  readonly onState: (state: StreamState) => void;
}

/**
 * Follows a stream of server-sent events by `fetch`, since `EventSource` can't carry our token. Connects again when the
 * stream breaks, telling the server the last id seen, until an event of type `end` says that there is no more. A null
 * path follows nothing.
 */
export function useEventStream<T>(path: string | null): EventStream<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const [last, setLast] = useState<T | null>(null);
  const [state, setState] = useState<StreamState>('connecting');

  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    void follow<T>(leaving.signal, {
      open: (lastEventId, signal) => dataProvider.stream(path, lastEventId, signal),
      onData: setLast,
      onState: setState,
    });
    return () => leaving.abort();
  }, [path, dataProvider]);

  return { last, state };
}

async function follow<T>(leaving: AbortSignal, { open, onData, onState }: Follower<T>): Promise<void> {
  let lastEventId: string | null = null;
  let failures = 0;
  const left = () => leaving.aborted;
  while (!left()) {
    try {
      const response = await open(lastEventId, leaving);
      onState('open');
      for await (const { id, event, data } of eventsOf(response)) {
        if (event === 'end') {
          onState('ended');
          return;
        }
        failures = 0;
        lastEventId = id;
        onData(JSON.parse(data) as T);
      }
    } catch (error) {
      if (isRefusal(error)) {
        onState('refused');
        return;
      }
      // A broken stream and an unreachable server are met alike: by trying again.
    }
    if (left()) return;
    onState('lost');
    await pause(retryDelayMs(failures++), leaving);
  }
}

/** The server understood and said no; asking again would change nothing. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}

async function* eventsOf(response: Response) {
  const reader = new EventStreamReader();
  const decoder = new TextDecoder();
  const body = response.body?.getReader();
  if (!body) return;
  try {
    for (let piece = await body.read(); !piece.done; piece = await body.read()) {
      yield* reader.read(decoder.decode(piece.value, { stream: true }));
    }
  } finally {
    await body.cancel();
  }
}

/** Resolves after the time, or at once when the page is left. */
function pause(milliseconds: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    leaving.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
