import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { ChartService } from '../accounting/chart/chart.service';
import { ProductCategory } from '../catalog/product-category.entity';
import { TaxCode } from '../catalog/tax-code.entity';
import { RegisterService } from '../invoicing/register.service';
import { FiscalPosition } from '../partners/fiscal-position.entity';
import { PaymentMethod } from '../partners/payment-method.entity';
import { PaymentTerm } from '../partners/payment-term.entity';
import { FirstAdminService } from '../platform/auth/first-admin.service';
import { Transactions } from '../platform/db/transactions.service';
import { DemoLoader } from './demo.loader';
import { fiscalPositions } from './fiscal-positions';
import { demoRegisters } from './registers';

type Env = Readonly<Record<string, string | undefined>>;
type Print = (text: string) => void;

/** Customers of the demo that a fresh installation shows. */
const DEMO_CUSTOMERS = 400;

/** What an installation needs before its first day: an administrator and the registers that every company begins with. */
@Injectable()
export class Setup {
  constructor(
    private readonly db: Transactions,
    private readonly admins: FirstAdminService,
    private readonly registers: RegisterService,
    private readonly chart: ChartService,
    private readonly demo: DemoLoader,
  ) {}

  /**
   * First start: administrator from `PONTE_ADMIN_EMAIL` and `PONTE_ADMIN_PASSWORD` (a password is made up and printed once),
   * registers, and the demo ISP unless `PONTE_DEMO=0`. Safe to repeat; a demo that was cut short is completed.
   */
  async seed(env: Env, print: Print): Promise<void> {
    await this.firstStart(env, print);
    if (env.PONTE_DEMO !== '0') await this.demo.load({ customers: DEMO_CUSTOMERS }, print);
  }

  /** A demo of any size, also as the first thing on an empty database. */
  async seedDemo(customers: number, env: Env, print: Print): Promise<void> {
    await this.firstStart(env, print);
    await this.demo.load({ customers }, print);
  }

  private async firstStart(env: Env, print: Print): Promise<void> {
    const email = env.PONTE_ADMIN_EMAIL ?? 'admin@ponte.example';
    const password = env.PONTE_ADMIN_PASSWORD ?? randomBytes(12).toString('base64url');
    const created = await this.defaults({ email, password });
    if (created)
      print(
        `First login: ${email}  password: ${env.PONTE_ADMIN_PASSWORD ? '(PONTE_ADMIN_PASSWORD)' : password}`,
      );
  }

  /** Administrator, tax codes, fiscal positions, payment terms and methods, categories, invoice register, chart of accounts. True if the administrator is new. */
  async defaults(admin: { email: string; password: string }): Promise<boolean> {
    const created = await this.admins.ensureFirstAdmin(admin.email, admin.password);
    await this.db.run(async (tx) => {
      await this.registers.ensureDefaults(tx);
      await this.chart.ensureDefaults(tx);
      await ensureRegisters(tx);
    });
    return created;
  }
}

async function ensureRegisters(tx: EntityManager): Promise<void> {
  const { taxCodes, paymentTerms, paymentMethods, categories } = demoRegisters();
  if ((await tx.count(TaxCode)) === 0) {
    await tx.save(
      TaxCode,
      taxCodes.map((code) => ({ ...code, rate: new Big(code.rate) })),
    );
    // With the first tax codes only: on a company that is at work they would change what customers are billed.
    await tx.save(FiscalPosition, await positionsToStart(tx));
  }
  if ((await tx.count(PaymentTerm)) === 0) {
    await tx.save(
      PaymentTerm,
      paymentTerms.map((term) => ({ ...term, rules: [...term.rules] })),
    );
  }
  if ((await tx.count(PaymentMethod)) === 0)
    await tx.save(
      PaymentMethod,
      paymentMethods.map((method) => ({ ...method })),
    );
  if ((await tx.count(ProductCategory)) === 0)
    await tx.save(
      ProductCategory,
      categories.map((category) => ({ ...category })),
    );
}

/** The usual fiscal positions with the ids of their tax codes; of codes that a company does not have nothing is mapped. */
async function positionsToStart(tx: EntityManager): Promise<Partial<FiscalPosition>[]> {
  const ids = new Map((await tx.find(TaxCode)).map(({ code, id }) => [code, id]));
  return fiscalPositions().map(({ taxes, ...position }) => ({
    ...position,
    taxes: taxes.flatMap(({ from, supply, to }) => {
      const [fromId, toId] = [ids.get(from), ids.get(to)];
      return fromId === undefined || toId === undefined ? [] : [{ from: fromId, supply, to: toId }];
    }),
  }));
}
