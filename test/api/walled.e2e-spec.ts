import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request, { type Response } from 'supertest';
import type { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { WalledModule } from '../../api/src/portal/walled/walled.module';
import { configureWalled } from '../../api/src/walled-http';
import { Clock } from '../../api/src/platform/clock.service';
import { testApp } from '../support/app';
import { Defaulters, type Customer } from '../support/defaulters';
import { Network } from '../support/network';
import { Sessions } from '../support/sessions';

const TODAY = '2026-03-04';

const app = testApp();
const tale = new Defaulters(app);
const network = new Network(app);
const sessions = new Sessions(app, network);
let nas: RadiusNas;
const pages: NestExpressApplication[] = [];
/** One that trusts nobody, and one that trusts us to say where a request came from. */
let bare: NestExpressApplication;
let behindProxy: NestExpressApplication;
let rossi: Customer;
let bianchi: Customer;

async function page(trustedProxies: readonly string[]): Promise<NestExpressApplication> {
  const server = process.env.DATABASE_URL;
  process.env.DATABASE_URL = app.databaseUrl;
  const nest = await NestFactory.create<NestExpressApplication>(WalledModule, {
    logger: false,
    bodyParser: false,
  });
  process.env.DATABASE_URL = server;
  configureWalled(nest, trustedProxies);
  nest.get(Clock).hold(app.clock.now());
  await nest.listen(0, '127.0.0.1');
  pages.push(nest);
  return nest;
}

const ask = (
  nest: NestExpressApplication,
  from: string | null,
  path = '/',
  language = 'it',
): Promise<Response> => {
  const call = request(nest.getHttpServer()).get(path).set('Accept-Language', language);
  return Promise.resolve(from === null ? call : call.set('X-Forwarded-For', from));
};

const accounts = new Map<number, string>();

/** An open session of a contract's line, heard of so many minutes ago. */
async function session(contractId: number, address: string, minutesAgo = 1, prefix = ''): Promise<void> {
  let username = accounts.get(contractId);
  if (username === undefined) {
    username = `linea-${contractId}`;
    const [{ partnerId } = { partnerId: 0 }] = await app.db.query<{ partnerId: number }[]>(
      'SELECT partner_id AS partnerId FROM contract WHERE id = ?',
      [contractId],
    );
    await network.account({ username, contractId, partnerId });
    accounts.set(contractId, username);
  }
  const seen = new Date(app.clock.now().getTime() - minutesAgo * 60_000);
  await sessions.open(username, nas, {
    ...{ framedipaddress: address, delegatedipv6prefix: prefix, acctstarttime: seen, acctupdatetime: seen },
  });
}

beforeAll(async () => {
  tale.at('2026-01-02');
  await tale.mode('manual');
  rossi = await tale.customer('2026-01-02', { name: 'Rossi Srl' });
  bianchi = await tale.customer('2026-01-02', { name: 'Bianchi Srl' });
  tale.at('2026-02-16');
  for (const { partnerId } of [rossi, bianchi])
    await app.post(`/defaulters/${partnerId}/warned`, { channel: 'phone' });
  tale.at(TODAY);
  await tale.approve([rossi.partnerId]);
  nas = await network.nas();
  bare = await page([]);
  behindProxy = await page(['127.0.0.0/8']);
}, 60_000);

afterAll(() => Promise.all(pages.map((nest) => nest.close())));

describe('the page of a line that is cut off', () => {
  beforeAll(() => session(rossi.contractId, '100.64.0.1', 1, '2001:db8:1::/56'));

  it('says why, what is owed and how to pay, and never a name', async () => {
    const { text, status } = await ask(behindProxy, '100.64.0.1');
    expect(status).toBe(200);
    expect(text).toContain('La linea è sospesa');
    expect(text).toContain(`Fattura ${rossi.invoice.number}`);
    expect(text).toContain('122,00');
    expect(text).toContain('IT60');
    expect(text).toContain(`Cliente ${rossi.partnerId} - fatt. ${rossi.invoice.number}`);
    expect(text).not.toContain('Rossi');
    expect(text).not.toContain('cliente@example.it');
  });

  it('is told in English too, and by the IPv6 prefix of the line', async () => {
    expect((await ask(behindProxy, '100.64.0.1', '/?lang=en')).text).toContain('Your line is suspended');
    expect((await ask(behindProxy, '2001:db8:1:7::22', '/', 'en-GB')).text).toContain(
      `Invoice ${rossi.invoice.number}`,
    );
  });

  it('is the same whatever was asked for, small, without scripts, and kept by nobody', async () => {
    const asked = await ask(behindProxy, '100.64.0.1', '/generate_204?x=<script>alert(1)</script>');
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('La linea è sospesa');
    expect(asked.text).not.toContain('<script');
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(asked.headers['content-security-policy']).toContain("default-src 'none'");
    expect(Buffer.byteLength(asked.text)).toBeLessThan(8_000);
  });
});

describe('nothing of anybody is told', () => {
  const tellsNothing = (text: string): void => {
    for (const secret of [
      rossi.invoice.number,
      bianchi.invoice.number,
      '122,00',
      'Rossi',
      'Bianchi',
      'Cliente ',
    ]) {
      expect(text).not.toContain(secret);
    }
  };

  it('to an address that no line has, with a word on where to turn', async () => {
    const { text } = await ask(behindProxy, '100.64.9.9');
    expect(text).toContain('Non riconosciamo la linea');
    tellsNothing(text);
  });

  it('to who only says that he asks from there, unless a trusted proxy says it', async () => {
    await session(rossi.contractId, '100.64.0.2');
    expect((await ask(behindProxy, '100.64.0.2')).text).toContain(rossi.invoice.number);
    tellsNothing((await ask(bare, '100.64.0.2')).text);
    tellsNothing((await ask(behindProxy, '100.64.0.2, 203.0.113.9')).text); // the last hop is not ours
  });

  it('to a line that is in order, though its customer owes something', async () => {
    await session(bianchi.contractId, '100.64.0.3');
    const { text } = await ask(behindProxy, '100.64.0.3');
    expect(text).toContain('La linea risulta attiva');
    tellsNothing(text);
  });

  it('where two sessions claim the address', async () => {
    await session(rossi.contractId, '100.64.0.4');
    await session(bianchi.contractId, '100.64.0.4');
    tellsNothing((await ask(behindProxy, '100.64.0.4')).text);
  });

  it('where the session has not been heard of for long, or is over', async () => {
    await session(rossi.contractId, '100.64.0.5', 60);
    tellsNothing((await ask(behindProxy, '100.64.0.5')).text);
    await session(rossi.contractId, '100.64.0.6');
    await app.db.query(
      "UPDATE radacct SET acctstoptime = acctupdatetime WHERE framedipaddress = '100.64.0.6'",
    );
    tellsNothing((await ask(behindProxy, '100.64.0.6')).text);
  });

  it('where somebody else pays for the line', async () => {
    await app.db.query('UPDATE contract SET payer_id = ? WHERE id = ?', [
      bianchi.partnerId,
      rossi.contractId,
    ]);
    await session(rossi.contractId, '100.64.0.7');
    const { text } = await ask(behindProxy, '100.64.0.7');
    expect(text).toContain('La linea è sospesa');
    tellsNothing(text);
    await app.db.query('UPDATE contract SET payer_id = NULL WHERE id = ?', [rossi.contractId]);
  });

  it('to what is no address at all', async () => {
    tellsNothing((await ask(behindProxy, "100.64.0.1' OR '1'='1")).text);
  });
});

it('follows the payment', async () => {
  await session(rossi.contractId, '100.64.0.8');
  await tale.pay(rossi.partnerId);
  await app.drain();
  expect((await ask(behindProxy, '100.64.0.8')).text).toContain('La linea risulta attiva');
});
