import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CivilDate } from '@ponte/shared/calendar';
import { ContractPauses } from '../contracts/changes/contract-pauses.service';
import { PlanChanges } from '../contracts/changes/plan-changes.service';
import { ContractEditor } from '../contracts/contract-editor.service';
import { ContractMoves } from '../contracts/contract-moves.service';
import { ContractService } from '../contracts/contract.service';
import { ContractGroups } from '../contracts/groups/contract-group.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';

interface Line {
  readonly contractId: number;
  readonly lineId: number;
}

interface Customer {
  readonly partnerId: number;
  readonly siteAddressId: number;
}

/** What customers pay for, month by month, doesn't stay: pauses, another plan, one invoice for many, parts of an activation. */
@Injectable()
export class DemoChanges {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractService,
    private readonly editor: ContractEditor,
    private readonly moves: ContractMoves,
    private readonly pauses: ContractPauses,
    private readonly plans: PlanChanges,
    private readonly groups: ContractGroups,
    private readonly clock: Clock,
  ) {}

  /** Just before the billing of a month, so that its invoices and all after show them. `settled` contracts go on as they are. */
  async write(month: CivilDate, today: CivilDate, settled: readonly string[]): Promise<void> {
    this.clock.hold(addDays(month, -1));
    const [changed, ...resting] = await this.families(month, settled);
    if (changed) await this.upgrade(changed, addDays(month, 9));
    await this.rest(resting, month, today);
    await this.gather(month, settled);
    await this.sell(month);
  }

  private async upgrade({ contractId, lineId }: Line, on: CivilDate): Promise<void> {
    const productId = await this.product('FWA200');
    const reason = 'Vuole più banda';
    await this.db.run((tx) =>
      this.plans.change(tx, contractId, lineId, { when: 'date', on, productId, reason }),
    );
  }

  /** One rest that is over by today, one that goes on, one to come. */
  private async rest(lines: readonly Line[], month: CivilDate, today: CivilDate): Promise<void> {
    const spans = [
      { startsOn: month, endsOn: addDays(addMonths(month, 2), -1), feePercent: '20' },
      { startsOn: addDays(today, -20), endsOn: addDays(today, 40), feePercent: '0' },
      { startsOn: addDays(today, 30), endsOn: addDays(today, 120), feePercent: '30' },
    ];
    for (const [index, span] of spans.entries()) {
      const line = lines[index];
      const reason = 'Casa delle vacanze chiusa';
      if (line) await this.db.run((tx) => this.pauses.pause(tx, line.contractId, { ...span, reason }));
    }
  }

  /** Contracts of one customer go on one invoice to somebody else. */
  private async gather(month: CivilDate, settled: readonly string[]): Promise<void> {
    const [customer] = await this.db.manager.query<{ partnerId: number; name: string }[]>(
      `SELECT p.id AS partnerId, p.name FROM contract c JOIN partner p ON p.id = c.partner_id
        WHERE p.kind = 'company' AND p.country = 'IT' AND c.status = 'active' AND c.ends_on IS NULL AND c.starts_on < ? AND c.code NOT IN (?)
        GROUP BY p.id HAVING COUNT(*) > 1 ORDER BY p.id DESC LIMIT 1`,
      [month, settled],
    );
    if (!customer) return;
    const [payer] = await this.db.manager.query<{ id: number }[]>(
      `SELECT id FROM partner WHERE kind = 'company' AND country = 'IT' AND payment_method_id IS NOT NULL AND id < ?
        ORDER BY id DESC LIMIT 1`,
      [customer.partnerId],
    );
    if (!payer) return;
    const { id: groupId } = await this.groups.create({ name: `Sedi di ${customer.name}`, payerId: payer.id });
    const members = await this.db.manager.query<{ id: number }[]>(
      "SELECT id FROM contract WHERE partner_id = ? AND status = 'active' AND ends_on IS NULL",
      [customer.partnerId],
    );
    for (const { id } of members) {
      const { version } = await this.contracts.get(id);
      await this.editor.edit(id, { version, payerId: payer.id, groupId });
    }
  }

  /** A new customer's contract as they are sold now: activation in parts, a router on loan, one rented, one option for nothing. */
  private async sell(month: CivilDate): Promise<void> {
    const customer = await this.customer();
    if (!customer) return;
    const lines = [
      { productId: await this.product('FTTH1000') },
      { productId: await this.product('ATTRETE'), instalments: 12 },
      {
        productId: await this.product('ROUTER'),
        provision: 'loan' as const,
        penalty: '80.00',
        description: 'Router Wi-Fi 6',
      },
      {
        productId: await this.product('ROUTER'),
        provision: 'rented' as const,
        description: 'Secondo router Wi-Fi 6',
      },
      { productId: await this.product('IPSTATICO'), discountPercent: '100' },
    ];
    const { id } = await this.editor.create({ ...customer, startsOn: month, lines });
    await this.moves.activate(id, { effectiveOn: month });
  }

  /** Access lines of families that go on as they are, the oldest contracts first. */
  private families(month: CivilDate, settled: readonly string[]): Promise<Line[]> {
    return this.db.manager.query<Line[]>(
      `SELECT c.id AS contractId, MIN(l.id) AS lineId FROM contract c JOIN partner p ON p.id = c.partner_id
         JOIN contract_line l ON l.contract_id = c.id JOIN product d ON d.id = l.product_id AND d.code IN ('FWA30', 'FWA50', 'FWA100')
        WHERE p.kind = 'person' AND p.language = 'it' AND c.status = 'active' AND c.ends_on IS NULL AND c.recurrence_months = 1 AND c.starts_on < ?
              AND c.code NOT IN (?)
        GROUP BY c.id ORDER BY c.id LIMIT 4`,
      [month, settled],
    );
  }

  private async customer(): Promise<Customer | undefined> {
    const [found] = await this.db.manager.query<Customer[]>(
      `SELECT p.id AS partnerId, MIN(a.id) AS siteAddressId FROM partner p JOIN address a ON a.partner_id = p.id
        WHERE p.kind = 'person' AND p.language = 'it' AND p.active = 1 GROUP BY p.id ORDER BY p.id LIMIT 1`,
    );
    return found;
  }

  private async product(code: string): Promise<number> {
    const [found] = await this.db.manager.query<{ id: number }[]>('SELECT id FROM product WHERE code = ?', [
      code,
    ]);
    return found?.id ?? 0;
  }
}
