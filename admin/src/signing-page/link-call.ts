import { readProblem, type Problem } from '../providers/problem';

/** What the API refused, or that it did not answer. */
export class LinkError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'LinkError';
  }
}

/** Where a link leads, and the header that its token travels in, so that no log or history holds it. */
export interface LinkDoor {
  readonly address: string;
  readonly header: string;
  readonly token: string;
}

/** Calls the API as far as a link opens it; `LinkError`. */
export async function linkCall(
  { address, header, token }: LinkDoor,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { [header]: token, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => {
    throw new LinkError({ status: 0, code: 'network' });
  });
  if (!response.ok) throw new LinkError(readProblem(response.status, await response.text()));
  return response;
}
