import { Intentions, randomKey } from './intentions';
import { ApiError, isSignedOut, readable, readProblem, type Translate } from './problem';
import { queryString, type Query } from './query';
import type { SessionEnd } from './session-end';

/** Stands where a status would be when the server could not be reached. */
const NO_ANSWER = 0;

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** A document from the server, and the name it wants to be saved under. */
export interface Download {
  readonly blob: Blob;
  readonly fileName: string | null;
}

/**
 * Talks to the API. The access token lives in memory only, where no script of a later page finds it; the refresh token is
 * an httpOnly cookie that this code never sees. An answer of 401 is met by one refresh, shared by all requests that wait.
 */
export class Http {
  private token: string | null = null;
  private refreshing: Promise<void> | null = null;
  /** The end of a session is told once, however many requests meet it. */
  private ended = false;
  private readonly intentions = new Intentions(randomKey);

  /** `base` is the address below which all paths are meant, such as `/api/v1`. */
  constructor(
    private readonly base: string,
    private readonly translate: Translate,
    private readonly sessionEnd: Pick<SessionEnd, 'tell'>,
  ) {}

  get signedIn(): boolean {
    return this.token !== null;
  }

  async signIn(email: string, password: string): Promise<void> {
    this.token = await this.newToken('/auth/login', { email, password });
  }

  /** Forgets the token first: whatever the server says, this page is signed out. */
  async signOut(): Promise<void> {
    const token = this.token;
    this.token = null;
    await this.fetch('POST', '/auth/logout', {}, token);
  }

  /** Trades the cookie for a new access token. Calls while one is under way share it. */
  refresh(): Promise<void> {
    this.refreshing ??= alone(async () => {
      this.token = await this.newToken('/auth/refresh');
    }).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  async get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
    return this.json<T>('GET', path, { query, signal });
  }

  /** Carries the `Idempotency-Key` of the user's intention; endpoints that need none ignore it. */
  async post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const headers = { 'idempotency-key': this.intentions.keyFor(path, body) };
    try {
      const answer = await this.json<T>('POST', path, { body, headers, signal });
      this.intentions.answered(path, body, 200);
      return answer;
    } catch (error) {
      if (error instanceof ApiError && error.status !== NO_ANSWER) {
        this.intentions.answered(path, body, error.status);
      }
      throw error;
    }
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return this.json<T>('PATCH', path, { body });
  }

  async delete(path: string): Promise<void> {
    await this.open('DELETE', path);
  }

  /** Fetches a document; with a body it is asked for by POST. */
  async download(path: string, body?: unknown): Promise<Download> {
    const response = await this.open(body === undefined ? 'GET' : 'POST', path, { body, accept: '*/*' });
    return { blob: await response.blob(), fileName: fileNameOf(response.headers.get('content-disposition')) };
  }

  /** The bare answer, for streams. Throws ApiError unless the status is 2xx. */
  async open(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
    const sentWith = this.token;
    const response = await this.fetch(method, path, options, sentWith);
    if (response.status !== 401 || sentWith === null) return this.accepted(response);
    try {
      if (this.token === sentWith) await this.refresh();
      return await this.accepted(await this.fetch(method, path, options, this.token));
    } catch (error) {
      if (isSignedOut(error)) this.end(error);
      throw error;
    }
  }

  private end({ message }: ApiError): void {
    if (this.ended) return;
    this.ended = true;
    this.sessionEnd.tell(message);
  }

  private async json<T>(method: Method, path: string, options: RequestOptions): Promise<T> {
    const response = await this.open(method, path, options);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async newToken(path: string, body?: unknown): Promise<string> {
    const response = await this.accepted(await this.fetch('POST', path, { body }, null));
    const { accessToken } = (await response.json()) as { accessToken: string };
    this.ended = false;
    return accessToken;
  }

  private async fetch(
    method: Method,
    path: string,
    options: RequestOptions,
    token: string | null,
  ): Promise<Response> {
    const { query = {}, body, accept = 'application/json', signal } = options;
    const headers: Record<string, string> = { accept, ...options.headers };
    if (token !== null) headers.authorization = `Bearer ${token}`;
    const form = body instanceof FormData; // the browser writes its type, with the boundary
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    return this.reach(`${this.base}${path}${queryString(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : form ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  }

  /** A server that can't be reached is told in words; an aborted request stays what it is. */
  private async reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiError(this.translate('errors.network'), NO_ANSWER, { code: 'network' });
    }
  }

  private async accepted(response: Response): Promise<Response> {
    if (response.ok) return response;
    throw readable(readProblem(response.status, await response.text()), this.translate);
  }
}

/** `attachment; filename="IT01234567890_00001.xml"` → the name; null when none is given. */
function fileNameOf(disposition: string | null): string | null {
  return /filename="?([^";]+)"?/.exec(disposition ?? '')?.[1] ?? null;
}

/**
 * One tab of the browser at a time: two tabs sending the same refresh token would look like a stolen one and end the
 * session. Browsers offer locks only to pages with TLS (and localhost); without them tabs take their chance.
 */
function alone<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request('ponte.refresh', work);
}
