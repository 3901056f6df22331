import type { Permission } from '@ponte/shared/permissions';
import request, { type Response } from 'supertest';
import type { TestApp } from './app';

export const PASSWORD = 'cavallo batteria graffetta';

interface Person {
  readonly id: number;
  readonly email: string;
  readonly version: number;
  readonly roleIds: number[];
}

let count = 0;

/** A role with just these permissions. */
export function role(
  app: TestApp,
  permissions: readonly Permission[],
): Promise<{ id: number; version: number; name: string }> {
  return app.post('/roles', { name: `Ruolo ${++count}`, permissions });
}

/** A user who may do just this, with the password `PASSWORD`. */
export async function person(
  app: TestApp,
  permissions: readonly Permission[] = [],
  values: Readonly<Record<string, unknown>> = {},
): Promise<Person> {
  const roleIds = permissions.length === 0 ? [] : [(await role(app, permissions)).id];
  const email = `persona${++count}@example.it`;
  return app.post('/users', { email, name: `Persona ${count}`, password: PASSWORD, roleIds, ...values });
}

/** The access token of a new user who may do just this. */
export async function tokenFor(
  app: TestApp,
  permissions: readonly Permission[],
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return app.login((await person(app, permissions, values)).email, PASSWORD);
}

/** A browser's side of a session: the access token and the cookie, as the last answer left them. */
export class Browser {
  token = '';
  cookie = '';

  constructor(private readonly app: TestApp) {}

  async login(email: string, password = PASSWORD): Promise<Response> {
    const response = await request(this.app.url).post('/api/v1/auth/login').send({ email, password });
    this.keep(response);
    return response;
  }

  /** Sends the present cookie, or another. */
  async refresh(cookie = this.cookie): Promise<Response> {
    const response = await request(this.app.url).post('/api/v1/auth/refresh').set('Cookie', cookie);
    this.keep(response);
    return response;
  }

  async logout(): Promise<Response> {
    return request(this.app.url).post('/api/v1/auth/logout').set('Cookie', this.cookie);
  }

  private keep(response: Response): void {
    const { accessToken } = response.body as { accessToken?: string };
    if (accessToken !== undefined) this.token = accessToken;
    const cookie = cookieOf(response);
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? '';
  }
}

/** The refresh cookie an answer sets, with its attributes; null if it sets none. */
export function cookieOf(response: Response): string | null {
  const cookies = response.headers['set-cookie'] as unknown as string[] | undefined;
  return cookies?.find((cookie) => cookie.startsWith('ponte_refresh=')) ?? null;
}
