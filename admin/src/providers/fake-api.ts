import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** For specs: a small server that knows one good access token at a time and notes what it is asked. */
export class FakeApi {
  readonly seen: string[] = [];
  readonly keys: (string | undefined)[] = [];
  goodToken = 'token-1';
  routes: Record<string, Route> = {
    'POST /auth/login': (_, response) => json(response, 200, { accessToken: this.goodToken }),
    'POST /auth/refresh': (_, response) => json(response, 200, { accessToken: this.goodToken }),
    'GET /partners/7': (request, response) => {
      const welcome = request.headers.authorization === `Bearer ${this.goodToken}`;
      if (welcome) json(response, 200, { id: 7 });
      else json(response, 401, { code: 'auth.required', title: 'auth: required' });
    },
  };
  readonly bodies: unknown[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  /** Forgets what was asked so far. */
  forget(): void {
    this.seen.length = 0;
    this.keys.length = 0;
    this.bodies.length = 0;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    this.seen.push(line);
    if (request.method === 'POST') this.keys.push(request.headers['idempotency-key'] as string | undefined);
    const body = Buffer.concat(await request.toArray()).toString();
    if (body !== '') this.bodies.push(JSON.parse(body));
    const route = this.routes[line];
    if (route) route(request, response);
    else json(response, 404, { code: 'route.not-found' });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
