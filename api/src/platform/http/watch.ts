import type { MessageEvent } from '@nestjs/common';
import { concatMap, endWith, map, takeWhile, timer, type Observable } from 'rxjs';

const EVERY_MS = 400;

/** Looks again and again, as server-sent events, until the work is over; the last event is of type `end`. */
export function watch<T extends object>(
  look: () => Promise<T>,
  goesOn: (seen: T) => boolean,
): Observable<MessageEvent> {
  return timer(0, EVERY_MS).pipe(
    concatMap(look),
    takeWhile(goesOn, true),
    map((data): MessageEvent => ({ data })),
    endWith({ type: 'end', data: {} }),
  );
}
