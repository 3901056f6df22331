import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import type { TestApp } from './app';
import { CUSTOMER } from './issue-document';

const BUILD = join(repositoryRoot(), 'dist', 'api', 'src', 'main.js');
const CLIENT = join(__dirname, 'issuing-client.mjs');

/** What a client says: once that it is ready, without ids, then of each batch the documents or why there are none. */
export interface IssuingAnswer {
  readonly ids?: readonly number[];
  readonly refused?: string;
}

/** What each document of a client is about. */
interface IssuingFacts {
  readonly partnerId: number;
  readonly taxCodeId: number;
  readonly letterId?: number;
}

/** Processes that issue invoices of 10 EUR on demand, and that may be killed while they are at it. */
export class IssuingClients {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly app: TestApp) {}

  /** A client that is told `{ registerId, count, on }`, and says what comes of it to `hear`. */
  start(facts: IssuingFacts, hear: (client: ChildProcess, answer: IssuingAnswer) => void): ChildProcess {
    if (!existsSync(BUILD)) throw new Error('the clients run from the build: npm run build first');
    const client = fork(CLIENT, {
      env: {
        ...process.env,
        ...this.app.environment,
        ISSUING: JSON.stringify({ ...facts, customer: CUSTOMER }),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.running.add(client);
    client.on('message', (answer: IssuingAnswer) => hear(client, answer));
    client.on('exit', () => this.running.delete(client));
    return client;
  }

  killAll(): void {
    for (const client of this.running) client.kill('SIGKILL');
  }
}
