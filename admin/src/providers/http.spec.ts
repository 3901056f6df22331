import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Http } from './http';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A small API of our own making: it knows one good access token at a time and counts what it is asked. */
class FakeApi {
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
  private readonly server: Server = createServer((request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    this.seen.push(line);
    if (request.method === 'POST') this.keys.push(request.headers['idempotency-key'] as string | undefined);
    const route = this.routes[line];
    if (route) route(request, response);
    else json(response, 404, { code: 'route.not-found' });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

describe('http', () => {
  let api: FakeApi;
  let address: string;
  let http: Http;

  beforeEach(async () => {
    api = new FakeApi();
    address = await api.start();
    http = new Http(address, (key) => key);
    await http.signIn('admin@example.it', 'secret');
  });

  afterEach(() => api.stop());

  it('sends the token it got', async () => {
    await expect(http.get('/partners/7')).resolves.toEqual({ id: 7 });
  });

  it('meets an expired token with one refresh, however many requests were waiting', async () => {
    api.goodToken = 'token-2';
    const answers = await Promise.all([1, 2, 3].map(() => http.get('/partners/7')));
    expect(answers).toEqual([{ id: 7 }, { id: 7 }, { id: 7 }]);
    expect(api.seen.filter((line) => line === 'POST /auth/refresh')).toHaveLength(1);
  });

  it('gives up with 401 when the refresh is refused', async () => {
    api.goodToken = 'token-2';
    api.routes['POST /auth/refresh'] = (_, response) => json(response, 401, { code: 'auth.session-ended' });
    await expect(http.get('/partners/7')).rejects.toMatchObject({
      status: 401,
      message: 'errors.auth.session-ended',
    });
  });

  it('does not try to refresh a refused sign-in', async () => {
    const stranger = new Http(address, (key) => key);
    api.routes['POST /auth/login'] = (_, response) => json(response, 401, { code: 'auth.wrong-password' });
    await expect(stranger.signIn('a@b.it', 'x')).rejects.toMatchObject({ status: 401 });
    expect(api.seen).not.toContain('POST /auth/refresh');
  });

  it('keeps the idempotency key over a lost answer, and takes a new one after an answer', async () => {
    const payment = { amount: '36.60' };
    api.routes['POST /payments'] = (request) => request.socket.destroy();
    await expect(http.post('/payments', payment)).rejects.toMatchObject({ message: 'errors.network' });
    api.routes['POST /payments'] = (_, response) => json(response, 201, { id: 1 });
    await http.post('/payments', payment);
    await http.post('/payments', payment);
    const [, lost, retried, second] = api.keys;
    expect(lost).toMatch(/^[0-9a-f]{32}$/);
    expect(retried).toBe(lost);
    expect(second).not.toBe(lost);
  });

  it('takes the name of a download from the server', async () => {
    api.routes['GET /invoices/1/einvoice'] = (_, response) => {
      const disposition = 'attachment; filename="IT01234567890_00001.xml"';
      response.writeHead(200, { 'content-disposition': disposition }).end('<xml/>');
    };
    const { blob, fileName } = await http.download('/invoices/1/einvoice');
    expect(fileName).toBe('IT01234567890_00001.xml');
    expect(await blob.text()).toBe('<xml/>');
  });

  it('answers nothing for an empty answer', async () => {
    api.routes['DELETE /partners/7'] = (_, response) => response.writeHead(204).end();
    await expect(http.delete('/partners/7')).resolves.toBeUndefined();
  });
});
