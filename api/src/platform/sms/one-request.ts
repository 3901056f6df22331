import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { SkebbyAnswer } from './skebby-answer';

export interface OneRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends it, answered or not. */
  readonly signal: AbortSignal;
}

/** No answer came. */
export class LineFault extends Error {
  /** @param begun the line stood, so that the request may have arrived. */
  constructor(
    message: string,
    readonly begun: boolean,
  ) {
    super(message);
  }
}

/**
 * One request over a connection of its own, which follows no redirection and is never repeated. Rejects with `LineFault`; its message holds
 * neither path nor headers, since they hold secrets.
 */
export function oneRequest(url: URL, { method, headers, body, signal }: OneRequest): Promise<SkebbyAnswer> {
  return new Promise((resolve, reject) => {
    let begun = false;
    const secure = url.protocol === 'https:';
    const request = (secure ? https : http).request(url, { method, headers, signal, agent: false });
    request.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        begun = true;
      });
    });
    request.on('error', ({ message }) => reject(new LineFault(message, begun)));
    request.on('response', (response) => {
      const { statusCode: status = 0 } = response;
      text(response).then(
        (answer) => resolve({ status, text: answer }),
        () => reject(new LineFault('the answer broke off', true)),
      );
    });
    request.end(body);
  });
}
