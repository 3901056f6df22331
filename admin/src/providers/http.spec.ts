import { FakeApi, json } from './fake-api';
import { Http } from './http';
import { SessionEnd } from './session-end';

describe('http', () => {
  let api: FakeApi;
  let address: string;
  let http: Http;
  let ends: string[];
  const sessionEnd = new SessionEnd();
  sessionEnd.subscribe(({ message }) => ends.push(message));

  beforeEach(async () => {
    api = new FakeApi();
    ends = [];
    address = await api.start();
    http = new Http(address, (key) => key, sessionEnd);
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

  it('tells once that the session is over, and fails whatever was asked for', async () => {
    api.goodToken = 'token-2';
    api.routes['POST /auth/refresh'] = (_, response) => json(response, 401, { code: 'auth.session-ended' });
    const answers = await Promise.allSettled([1, 2, 3].map(() => http.get('/partners/7')));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await http.get('/partners/7').catch(() => undefined);
    expect(ends).toEqual(['errors.auth.session-ended']);
    api.goodToken = 'token-3';
    await http.signIn('admin@example.it', 'secret');
    api.goodToken = 'token-4';
    await http.get('/partners/7').catch(() => undefined);
    expect(ends).toHaveLength(2);
  });

  it('does not try to refresh a refused sign-in', async () => {
    const stranger = new Http(address, (key) => key, sessionEnd);
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
