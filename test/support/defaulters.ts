import type { CivilDate } from '@ponte/shared/calendar';
import { DunningRoutine } from '../../api/src/dunning/cut-offs/dunning-routine.service';
import type { TestApp } from './app';
import { issueDocument, type IssuedSketch } from './issue-document';

export interface Customer {
  readonly partnerId: number;
  readonly contractId: number;
  readonly invoice: IssuedSketch;
}

export interface Standing {
  readonly id: number;
  readonly stage: string;
  readonly cause: string;
  readonly cut: boolean;
  readonly overdue: string;
  readonly late: string;
  readonly cutOn: string | null;
  readonly contracts: readonly { readonly id: number; readonly cutOff: boolean }[];
}

export interface Run {
  readonly id: number;
  readonly status: string;
  readonly partners: number;
  readonly cut: number;
  readonly spared: number;
  readonly failed: number;
}

/** The story of customers who do not pay, with the clock in our hands. Every invoice is of 122.00 and due 30 days after its day. */
export class Defaulters {
  private series = 0;

  constructor(private readonly app: TestApp) {}

  /** Says what an hour of Italy's clock is; winter time, as all these tests are. */
  at(day: CivilDate, time = '10:00'): void {
    this.app.clock.hold(new Date(`${day}T${time}:00+01:00`));
  }

  /** Goes back to a day: documents that follow get numbers of a series of their own. */
  async backTo(day: CivilDate): Promise<void> {
    const code = `S${++this.series}`;
    await this.app.post('/registers', { code, name: code, format: `${code}/{number}`, standard: true });
    this.at(day);
  }

  /** A customer with an active contract and an invoice of that day. */
  async customer(issuedOn: CivilDate, values: Record<string, unknown> = {}): Promise<Customer> {
    const { id: partnerId } = await this.app.given.partner({ email: 'cliente@example.it', ...values });
    const { id: contractId } = await this.app.given.contract({ partnerId });
    const invoice = await this.invoice(partnerId, issuedOn);
    return { partnerId, contractId, invoice };
  }

  invoice(partnerId: number, issuedOn: CivilDate, net = '100.00'): Promise<IssuedSketch> {
    const rules = [{ days: 30, endOfMonth: false, percent: '100' }];
    return issueDocument(this.app, { partnerId, issuedOn, net, rules });
  }

  async mode(mode: string, values: Record<string, unknown> = {}): Promise<void> {
    const { version } = await this.app.get<{ version: number }>('/dunning-setting');
    await this.app.patch('/dunning-setting', { version, mode, ...values });
  }

  async policy(values: Record<string, unknown>): Promise<void> {
    const [general] = await this.app.list<{ id: number; version: number }>('/dunning-policies');
    await this.app.patch(`/dunning-policies/${general?.id ?? 0}`, { version: general?.version, ...values });
  }

  /** What the worker does every hour, and all that follows from it. */
  async hour(day: CivilDate, time = '10:00'): Promise<void> {
    this.at(day, time);
    await this.app.resolve(DunningRoutine).hourly();
    await this.app.drain();
  }

  standing(partnerId: number): Promise<Standing> {
    return this.app.get<Standing>(`/defaulters/${partnerId}`);
  }

  async cause(partnerId: number): Promise<string> {
    return (await this.standing(partnerId)).cause;
  }

  async contract(id: number): Promise<[status: string, cause: string | null]> {
    const contract = await this.app.get<{ status: string; suspensionCause: string | null }>(
      `/contracts/${id}`,
    );
    return [contract.status, contract.suspensionCause];
  }

  /** Approves, and waits until the workers are done. */
  async approve(partnerIds?: readonly number[]): Promise<Run> {
    const { id } = await this.app.post<Run>('/cut-off-runs', partnerIds ? { partnerIds } : {});
    await this.app.drain();
    return this.app.get<Run>(`/cut-off-runs/${id}`);
  }

  pay(partnerId: number, amount = '122.00', values: Record<string, unknown> = {}): Promise<{ id: number }> {
    const receivedOn = this.app.clock.today();
    return this.app.post('/payments', { partnerId, amount, receivedOn, methodCode: 'BON', ...values });
  }

  /** The log of a customer, oldest first: what, and why. */
  async log(partnerId: number): Promise<string[]> {
    const steps = await this.app.list<{ kind: string; cause: string | null }>('/dunning-steps', {
      partnerId,
    });
    return steps.map(({ kind, cause }) => (cause === null ? kind : `${kind}: ${cause}`));
  }

  /** Many customers, each with a contract and an invoice of that day, and warned on another; made by copying one. Their ids. */
  async many(count: number, issuedOn: CivilDate, warnedOn: CivilDate): Promise<number[]> {
    this.at(issuedOn);
    await this.app.given.manyContracts(count, { startsOn: issuedOn });
    const [{ first } = { first: 0 }] = await this.app.db.query<{ first: number }[]>(
      'SELECT MIN(partner_id) AS first FROM contract WHERE code LIKE ?',
      ['%-1'],
    );
    const partnerId = first - 1;
    const { id } = await this.invoice(partnerId, issuedOn);
    await this.app.given.copy('invoice', `id = ${id}`, count, {
      ...{ sequence: 'sequence + n', number: "CONCAT('C/', n)", partner_id: 'partner_id + n' },
    });
    await this.app.given.copy('instalment', `invoice_id = ${id}`, count, { invoice_id: 'invoice_id + n' });
    await this.app.db.query(
      `INSERT INTO dunning_step (partner_id, kind, \`on\`, at, actor_name, late, contract_ids)
       SELECT DISTINCT partner_id, 'warning', ?, NOW(3), 'system', 122, '[]' FROM invoice WHERE partner_id >= ?`,
      [warnedOn, partnerId],
    );
    return Array.from({ length: count }, (_, index) => partnerId + index);
  }
}
