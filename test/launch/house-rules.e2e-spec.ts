import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** A house with one file for each rule it breaks, and some that look as if they broke one but don't. */
const FILES: Readonly<Record<string, string>> = {
  'api/src/platform/clock.service.ts': `import { Invoice } from '../invoicing/invoice.entity'; export const clock = Invoice;`,
  'api/src/invoicing/invoice.entity.ts': `export class Invoice {}`,
  'api/src/invoicing/invoice.dto.ts': `export class InvoiceDto {}`,
  'api/src/invoicing/invoice.service.ts': `export const invoices = 1;`,
  'api/src/invoicing/totals.ts': `import { readFileSync } from 'node:fs'; export const totals = readFileSync;`,
  'api/src/invoicing/due-dates.ts': `import { Injectable } from '@nestjs/common'; export const dueDates = Injectable;`,
  'api/src/invoicing/tax.ts': `import { Invoice } from './invoice.entity'; export const tax = new Invoice();`,
  'api/src/invoicing/names.ts': `import type { Invoice } from './invoice.entity'; export type Names = Invoice[];`,
  'api/src/payments/payment.service.ts': `import { Invoice } from '../invoicing/invoice.entity'; export const payments = new Invoice();`,
  'api/src/payments/reader.service.ts': `import type { Invoice } from '../invoicing/invoice.entity'; export type Read = Invoice;`,
  'api/src/payments/payment.controller.ts': `import { InvoiceDto } from '../invoicing/invoice.dto'; export const dto = InvoiceDto;`,
  'api/src/contracts/contract.service.ts': `import { invoices } from '../invoicing/invoice.service'; export const contracts = invoices;`,
  'api/src/payments/payments.module.ts': `import { dto } from './payment.controller'; export const module = dto;`,
  'api/src/payments/payments.controllers.ts': `import { dto } from './payment.controller'; export const list = [dto];`,
  'api/src/worker.module.ts': `import { list } from './payments/payments.controllers'; export const worker = list;`,
  'api/src/catalog/a.ts': `import { b } from './b'; export const a = (): number => b();`,
  'api/src/catalog/b.ts': `import { a } from './a'; export const b = (): number => a();`,
  'shared/money.ts': `import { totals } from '../api/src/invoicing/totals'; export const money = totals;`,
  'admin/src/main.tsx': `import { totals } from '../../api/src/invoicing/totals'; export const page = totals;`,
};

const BREACHES = [
  'admin/src/main.tsx admin-sees-shared-only',
  'api/src/catalog/a.ts no-cycle',
  'api/src/contracts/contract.service.ts floor-contracts',
  'api/src/invoicing/due-dates.ts pure-has-no-framework',
  'api/src/invoicing/tax.ts pure-imports-pure',
  'api/src/invoicing/totals.ts pure-has-no-io',
  'api/src/payments/payment.controller.ts foreign-controller-or-dto',
  'api/src/payments/payment.service.ts foreign-entity-as-type-only',
  'api/src/payments/payments.module.ts controllers-apart',
  'api/src/platform/clock.service.ts platform-is-ground',
  'api/src/worker.module.ts controllers-served-once',
  'shared/money.ts shared-is-bedrock',
];

interface CruiseResult {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

it('the import rules catch each breach of the house, and nothing else', () => {
  const house = mkdtempSync(join(tmpdir(), 'ponte-house-'));
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json']) {
      cpSync(join(root, name), join(house, name));
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${text}\n`);
    }
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/depcruise'),
      ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'api', 'shared', 'admin'],
      { cwd: house, encoding: 'utf8' },
    );
    const { violations } = (JSON.parse(stdout) as CruiseResult).summary;
    expect(violations.map(({ from, rule }) => `${from} ${rule.name}`).sort()).toEqual(BREACHES);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
