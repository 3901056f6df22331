import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SignatureVerifier } from './contracts/signing/signature-verifier.service';
import { BillingPreview } from './billing/billing-preview.service';
import { CutOffDryRun } from './dunning/cut-offs/dry-run.service';
import { DailyInline } from './contracts/daily/daily-inline.service';
import { Setup } from './demo/setup.service';
import { Clock } from './platform/clock.service';
import { createDataSource } from './platform/db/data-source';
import { readConfig } from './platform/config/config';
import { repositoryRoot } from './platform/config/config.module';
import { failToStart } from './platform/fail-to-start';
import { CliModule } from './cli.module';
import { serverGrants } from './radius/freeradius/server-grants';
import { migrationFiles } from './migration-files';

const USAGE = `usage: cli <command>
  migrate                               bring the database to the present tables
  seed                                  first administrator, defaults and (unless PONTE_DEMO=0) the demo ISP
  demo --customers N                    load a demo ISP of N customers into an empty database
  bill --as-of YYYY-MM-DD [--contract N]  dry run: what a billing run of that day would bill, as JSON lines
  cut-offs --dry-run [--as-of YYYY-MM-DD]  who would be cut off that day, and why or why not, as JSON lines
  verify-signatures                     check that nothing of any signature was changed; what was is told as JSON lines
  daily [--date YYYY-MM-DD] [--dry-run]   what a day brings contracts, done (or only told), as JSON lines
`;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * Creates what is missing of the database itself, then runs the migrations that have not run. `RADIUS_DATABASE_USER`, `name@host`, gets
 * the few rights that the RADIUS server needs.
 */
async function migrate(): Promise<void> {
  const config = readConfig(process.env, repositoryRoot());
  const dataSource = createDataSource(config.database, { migrations: migrationFiles() });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    print(done.length === 0 ? 'database is up to date' : `ran ${done.length} migrations`);
    const user = process.env.RADIUS_DATABASE_USER;
    if (user) for (const sql of serverGrants(user, config.database.database)) await dataSource.query(sql);
  } finally {
    await dataSource.destroy();
  }
}

async function withApp(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await NestFactory.createApplicationContext(CliModule, { logger: ['error', 'warn'] });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

/** Exit code 1 if anything was changed. */
async function verifySignatures(verifier: SignatureVerifier): Promise<void> {
  const chain = await verifier.verifyChain();
  let changed = chain.faults.length;
  for (const fault of chain.faults) print(JSON.stringify(fault));
  const ids = await verifier.all();
  for (const signatureId of ids) {
    const { faults } = await verifier.verify(signatureId);
    for (const fault of faults) print(JSON.stringify({ signatureId, ...fault }));
    changed += faults.length;
  }
  print(changed === 0 ? `${ids.length} signatures: nothing was changed` : `${changed} changes found`);
  if (changed > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      customers: { type: 'string', default: '400' },
      'as-of': { type: 'string' },
      contract: { type: 'string', multiple: true },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  switch (positionals[0]) {
    case 'migrate':
      return migrate();
    case 'seed':
      return withApp((app) => app.get(Setup).seed(process.env, print));
    case 'demo':
      return withApp((app) => app.get(Setup).seedDemo(Number(values.customers), process.env, print));
    case 'bill': {
      const asOf = values['as-of'];
      if (asOf === undefined) throw new Error(USAGE);
      const contractIds = values.contract?.map(Number);
      return withApp((app) =>
        app.get(BillingPreview).dryRun(asOf, contractIds ? { contractIds } : {}, (row) => {
          print(JSON.stringify(row));
        }),
      );
    }
    case 'cut-offs':
      if (!values['dry-run']) throw new Error(USAGE); // the worker cuts off, by its calendar
      return withApp(async (app) => {
        const asOf = values['as-of'] ?? app.get(Clock).today();
        for (const row of await app.get(CutOffDryRun).of(asOf)) print(JSON.stringify(row));
      });
    case 'verify-signatures':
      return withApp((app) => verifySignatures(app.get(SignatureVerifier)));
    case 'daily':
      return withApp((app) =>
        app.get(DailyInline).run({ day: values.date, dryRun: values['dry-run'] }, (row) => {
          print(JSON.stringify(row));
        }),
      );
    default:
      throw new Error(USAGE);
  }
}

main().then(() => {
  process.exitCode ??= 0;
}, failToStart);
