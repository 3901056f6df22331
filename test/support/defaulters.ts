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
  constructor(private readonly app: TestApp) {}

  /** Says what an hour of Italy's clock is; winter time, as all these tests are. */
  at(day: CivilDate, time = '10:00'): void {
    this.app.clock.hold(new Date(`${day}T${time}:00+01:00`));
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
}
