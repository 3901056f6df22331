import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { CivilDate } from '@ponte/shared/calendar';
import request, { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { configureHttp, serveDocumentsAndAdmin } from '../../api/src/http';
import { Setup } from '../../api/src/demo/setup.service';
import { Clock } from '../../api/src/platform/clock.service';
import { JobsService } from '../../api/src/platform/jobs/jobs.service';
import { MessageSender } from '../../api/src/messaging/message-sender.service';
import { OutboxRelay } from '../../api/src/platform/outbox/outbox.relay';
import { FakeSkebby } from './fake-skebby';
import { Mailbox } from './mailbox';
import { nameOf, type TestDatabase } from './database';
import { FreeRadius, type Pace } from './freeradius';
import { Given } from './given';
import { copyOf, emptyTables, type Snapshot } from './snapshot';
import { HttpModule, TestModule } from './test.module';

const ADMIN = { email: 'admin@example.it', password: 'a-long-password-1' };

interface CallOptions {
  /** Bearer token, API key header or nothing; default: the administrator's token. */
  readonly token?: string | null;
  readonly apiKey?: string;
  readonly key?: string;
  /** Answer with this status instead of throwing on 4xx and 5xx. */
  readonly expect?: number;
}

type Json = Record<string, unknown>;

export interface TestAppOptions {
  /** False: HTTP only, the test runs workers of its own. */
  readonly worker?: boolean;
  /** True: mail leaves, to `app.mailbox`; else messages stay queued. */
  readonly mailbox?: boolean;
  /** True: SMS may leave, to `app.skebby`; else none may. */
  readonly skebby?: boolean;
  /** True: mail is kept to be looked at, as in the demo. */
  readonly catcher?: boolean;
  /** The day on which the clock stands from the start; else it runs until a test holds it. */
  readonly today?: CivilDate;
  /** The data to begin with; else an empty company. */
  readonly from?: () => Promise<Snapshot>;
  /** A RADIUS server on its database: `app.radius`. */
  readonly radius?: Pace;
}

/** The real application (HTTP, worker, relay) on a migrated database of its own, with the clock in our hands. */
export class TestApp {
  private nest: NestExpressApplication;
  private database: TestDatabase;
  private token: string;
  private dataDir: string;
  readonly given = new Given(this);
  readonly mailbox = new Mailbox();
  readonly skebby = new FakeSkebby();
  readonly admin = ADMIN;
  radius: FreeRadius;
  /** What a process of its own needs to work on the same data. */
  environment: Readonly<Record<string, string>> = {};

  constructor(private readonly options: TestAppOptions = {}) {}

  async start(): Promise<void> {
    this.dataDir = mkdtempSync(join(tmpdir(), 'ponte-test-'));
    this.database = await copyOf(await (this.options.from ?? emptyTables)(), this.dataDir);
    await this.startServers();
    this.environment = this.itsEnvironment();
    const server = process.env.DATABASE_URL;
    Object.assign(process.env, this.environment);
    try {
      const module = this.options.worker === false ? HttpModule : TestModule;
      this.nest = await NestFactory.create<NestExpressApplication>(module, {
        logger: ['error', 'fatal'],
        bodyParser: false,
      });
    } finally {
      process.env.DATABASE_URL = server;
    }
    if (this.options.today) this.clock.hold(this.options.today);
    configureHttp(this.nest);
    serveDocumentsAndAdmin(this.nest);
    await this.nest.listen(0, '127.0.0.1');
    await this.resolve(Setup).defaults(ADMIN);
    this.token = await this.login(ADMIN.email, ADMIN.password);
    if (!this.options.from) await this.given.company();
  }

  private async startServers(): Promise<void> {
    if (this.options.mailbox) await this.mailbox.start();
    if (this.options.skebby) await this.skebby.start();
    if (this.options.radius)
      this.radius = await new FreeRadius(this.database.url, this.options.radius).start();
  }

  private itsEnvironment(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: this.database.url,
      PONTE_DATA_DIR: this.dataDir,
      PONTE_SECRET: 'test-secret-test-secret-test-secret-',
      PONTE_REDIS_PREFIX: `test-${randomUUID()}`,
      SMTP_URL: this.options.mailbox ? this.mailbox.url : '',
      MAIL_FROM: this.options.mailbox ? 'posta@prova.example' : '',
      SKEBBY_URL: this.options.skebby ? this.skebby.url : '',
      PONTE_TIMETABLE: '0',
      PONTE_MAIL_CATCHER: this.options.catcher ? '1' : '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      RADIUS_SERVER: '',
      ...(this.options.radius && this.radius.environment),
    };
  }

  /** Stops, and leaves the data for others to begin with. */
  async leave(): Promise<Snapshot> {
    await this.stopServers();
    return { database: nameOf(this.database), folder: this.dataDir };
  }

  private async stopServers(): Promise<void> {
    await this.nest.close();
    if (this.options.radius) await this.radius.stop();
    if (this.options.mailbox) await this.mailbox.stop();
    if (this.options.skebby) await this.skebby.stop();
  }

  async stop(): Promise<void> {
    await this.stopServers();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get url(): string {
    const address = this.nest.getHttpServer().address() as { port: number };
    return `http://127.0.0.1:${address.port}`;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get clock(): Clock {
    return this.resolve(Clock);
  }

  get db(): DataSource {
    return this.resolve(DataSource);
  }

  /** A provider of the running application. */
  resolve<T>(type: Type<T>): T {
    return this.nest.get(type, { strict: false });
  }

  async login(email: string, password: string): Promise<string> {
    const { accessToken } = await this.post<{ accessToken: string }>(
      '/auth/login',
      { email, password },
      { token: null },
    );
    return accessToken;
  }

  async get<T = Json>(path: string, options: CallOptions = {}): Promise<T> {
    return (await this.call('get', path, undefined, options)).body as T;
  }

  /** The rows of a list. Query values are joined to the path. */
  async list<T = Json>(
    path: string,
    query: Record<string, string | number | boolean> = {},
    options: CallOptions = {},
  ): Promise<T[]> {
    const search = new URLSearchParams({ perPage: '500' });
    for (const [name, value] of Object.entries(query)) search.set(name, String(value));
    return (await this.get<{ data: T[] }>(`${path}?${search.toString()}`, options)).data;
  }

  async post<T = Json>(path: string, body: object = {}, options: CallOptions = {}): Promise<T> {
    return (await this.call('post', path, body, options)).body as T;
  }

  async patch<T = Json>(path: string, body: object, options: CallOptions = {}): Promise<T> {
    return (await this.call('patch', path, body, options)).body as T;
  }

  async delete(path: string, options: CallOptions = {}): Promise<void> {
    await this.call('delete', path, undefined, options);
  }

  /** The bare answer, whatever its status. */
  async call(
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body?: object,
    options: CallOptions = {},
  ): Promise<Response> {
    const response = await this.send(method, path, body, options);
    const wanted = options.expect;
    if (response.status === 401 && wanted === undefined && isAdmins(options)) {
      this.token = await this.login(ADMIN.email, ADMIN.password); // the clock went past the end of the session
      return this.call(method, path, body, { ...options, token: this.token });
    }
    if (wanted === undefined ? response.status >= 400 : response.status !== wanted) {
      throw new Error(`${method} ${path} → ${response.status} ${response.text.slice(0, 2000)}`);
    }
    return response;
  }

  private send(
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body: object | undefined,
    options: CallOptions,
  ): Promise<Response> {
    const prefix = path.startsWith('/api/') ? '' : '/api/v1';
    const call = request(this.url)[method](`${prefix}${path}`);
    const token = options.token === undefined ? this.token : options.token;
    if (options.apiKey) void call.set('X-Api-Key', options.apiKey);
    else if (token) void call.set('Authorization', `Bearer ${token}`);
    if (method === 'post') void call.set('Idempotency-Key', options.key ?? randomUUID());
    return body === undefined ? Promise.resolve(call) : Promise.resolve(call.send(body));
  }

  /** Text or bytes of a download. */
  async download(path: string, token?: string): Promise<Buffer> {
    let response = await this.fetchBytes(path, token);
    if (response.status === 401 && token === undefined) {
      this.token = await this.login(ADMIN.email, ADMIN.password); // the clock went past the end of the session
      response = await this.fetchBytes(path);
    }
    if (response.status >= 400) throw new Error(`get ${path} → ${response.status} ${String(response.body)}`);
    return response.body as Buffer;
  }

  private fetchBytes(path: string, token = this.token): Promise<Response> {
    const call = request(this.url)
      .get(`/api/v1${path}`)
      .set('Authorization', `Bearer ${token}`)
      .buffer(true)
      .parse((incoming, done) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => {
          done(null, Buffer.concat(parts));
        });
      });
    return Promise.resolve(call);
  }

  /** Lets the worker run until neither outbox nor queues nor messages hold anything that may go on now. */
  async drain(seconds = 60): Promise<void> {
    const relay = this.resolve(OutboxRelay);
    const jobs = this.resolve(JobsService);
    const sender = this.resolve(MessageSender);
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      const relayed = await relay.relayBatch();
      const [{ left } = { left: '0' }] = await this.db.query<{ left: string }[]>(
        'SELECT COUNT(*) AS `left` FROM outbox_event WHERE relayed_at IS NULL',
      );
      if (relayed === 0 && Number(left) === 0 && (await jobs.quiet()) && !(await sender.busy())) return;
      await sleep(15);
    }
    throw new Error(`not quiet after ${seconds} s: ${JSON.stringify(await jobs.counts())}`);
  }
}

/** Whether a call is the administrator's own. */
function isAdmins({ token, apiKey }: CallOptions): boolean {
  return token === undefined && apiKey === undefined;
}

/** Starts the application before the tests of a `describe` and stops it after them. */
export function testApp(options: TestAppOptions = {}): TestApp {
  const app = new TestApp(options);
  beforeAll(() => app.start(), 120_000);
  afterAll(() => app.stop(), 60_000);
  return app;
}
