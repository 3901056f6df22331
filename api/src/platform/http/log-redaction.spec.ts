import { Writable } from 'node:stream';
import pino from 'pino';
import { QueryFailedError } from 'typeorm';
import { LOG_REDACTION } from './log-redaction';

/** What a logger configured as ours writes for an object. */
function logged(object: object): string {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  pino({ redact: LOG_REDACTION }, sink).info(object);
  return text;
}

const SECRET = 'open-sesame-123';

it.each([
  { req: { headers: { authorization: `Bearer ${SECRET}` } } },
  { req: { headers: { cookie: `ponte_refresh=${SECRET}` } } },
  { req: { headers: { 'x-api-key': SECRET } } },
  { res: { headers: { 'set-cookie': [`ponte_refresh=${SECRET}`] } } },
  { headers: { authorization: SECRET } },
  { req: { body: { email: 'a@b.it', password: SECRET } } },
  { password: SECRET },
  { user: { passwordHash: SECRET } },
  { session: { accessToken: SECRET, refreshToken: SECRET } },
  { config: { secret: SECRET } },
])('hides the secret of %j', (object) => {
  expect(logged(object)).not.toContain(SECRET);
  expect(logged(object)).toContain('[secret]');
});

it('hides the values of a failed statement', () => {
  const driverError = Object.assign(new Error('gone away'), {
    sql: `UPDATE user SET password_hash = '${SECRET}'`,
  });
  const line = logged({
    err: new QueryFailedError('UPDATE user SET password_hash = ?', [SECRET], driverError),
  });
  expect(line).not.toContain(SECRET);
  expect(line).toContain('password_hash = ?');
});

it('leaves the rest readable', () => {
  const line = logged({
    req: { method: 'GET', url: '/api/v1/partners', headers: { host: 'ponte.example.it' } },
  });
  expect(line).toContain('/api/v1/partners');
  expect(line).toContain('ponte.example.it');
  expect(line).not.toContain('[secret]');
});
