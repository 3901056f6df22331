import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../../partners/partner.service';
import type { PrintedAddress } from '../../partners/partner-snapshot';
import { PaymentMethodService } from '../../partners/payment-method.service';
import { CompanyService } from '../../platform/company/company.service';
import type { Contract } from '../contract.entity';
import type { ContractDocumentSource, TermSource } from './contract-document-source';
import { ContractSettings } from '../term/contract-settings.service';
import { PrintedLines } from './printed-lines.query';
import type { RuleSubject } from './rule';

/** What a contract and its neighbours say, for its print. */
export interface ContractFacts {
  readonly document: Omit<ContractDocumentSource, 'consents' | 'terms' | 'attachments'>;
  /** What the rules of terms and templates look at. */
  readonly subject: RuleSubject;
}

interface PaymentRow {
  readonly phone: string | null;
  readonly methodId: number | null;
  readonly termName: string | null;
}

/** Gathers the facts of a contract's print with a fixed number of queries. */
@Injectable()
export class ContractPapers {
  constructor(
    private readonly company: CompanyService,
    private readonly partners: PartnerService,
    private readonly methods: PaymentMethodService,
    private readonly lines: PrintedLines,
    private readonly settings: ContractSettings,
  ) {}

  /** `contract.invalid-without-address` when the customer has no address to print. */
  async load(tx: EntityManager, contract: Contract, day: CivilDate): Promise<ContractFacts> {
    const { partnerId, payerId, code, startsOn, endsOn, recurrenceMonths, policy, fixedDay } = contract;
    const snapshots = await this.partners.snapshots(
      tx,
      payerId === null ? [partnerId] : [partnerId, payerId],
    );
    const customer = snapshots.get(partnerId)?.customer;
    if (!customer) throw new DomainError('contract.invalid-without-address', { id: contract.id });
    const payer = payerId === null ? null : (snapshots.get(payerId)?.customer ?? null);
    const payment = await this.paymentOf(tx, contract);
    const { lines, products } = await this.lines.load(tx, contract.lines, day);
    return {
      subject: { customerKind: customer.kind, products },
      document: {
        ...{ code, printedOn: day, startsOn, endsOn, recurrenceMonths, policy, fixedDay, lines, payer },
        validUntil: contract.validUntil,
        term: termOf(contract, (await this.settings.current(tx)).noticeDays),
        trial: trialOf(contract),
        company: await this.company.current(tx),
        customer: { ...customer, phone: payment.phone },
        site: await this.site(tx, contract.siteAddressId),
        payment: await this.method(tx, payment.methodId),
        paymentTerm: payment.termName,
        iban: (payer ?? customer).iban,
      },
    };
  }

  /** Method and term of the contract, else of whoever pays. */
  private async paymentOf(tx: EntityManager, contract: Contract): Promise<PaymentRow> {
    const [row] = await tx.query<PaymentRow[]>(
      `SELECT customer.phone, COALESCE(c.payment_method_id, payer.payment_method_id) AS methodId, term.name AS termName
         FROM contract c
         JOIN partner customer ON customer.id = c.partner_id
         JOIN partner payer ON payer.id = COALESCE(c.payer_id, c.partner_id)
         LEFT JOIN payment_term term ON term.id = COALESCE(c.payment_term_id, payer.payment_term_id)
        WHERE c.id = ?`,
      [contract.id],
    );
    return row ?? { phone: null, methodId: null, termName: null };
  }

  private async method(tx: EntityManager, id: number | null): Promise<ContractDocumentSource['payment']> {
    const method = (await this.methods.all(tx)).find((candidate) => candidate.id === id);
    return method ? { method: method.name, mpCode: method.mpCode } : null;
  }

  private async site(tx: EntityManager, id: number | null): Promise<PrintedAddress | null> {
    if (id === null) return null;
    const [address] = await tx.query<PrintedAddress[]>(
      'SELECT street, house_number AS houseNumber, zip, town, province, country FROM address WHERE id = ?',
      [id],
    );
    return address ?? null;
  }
}

function termOf(contract: Contract, noticeDays: number): TermSource {
  const { termMonths, renewal, renewalMonths, commitmentMonths, earlyFee, earlyFeeAmount } = contract;
  return {
    ...{ months: termMonths, renewal, renewalMonths, commitmentMonths, earlyFee, earlyFeeAmount },
    noticeDays: contract.noticeDays ?? noticeDays,
  };
}

function trialOf({ trialEndsOn, trialThen }: Contract): ContractDocumentSource['trial'] {
  return trialEndsOn === null ? null : { endsOn: trialEndsOn, then: trialThen ?? 'close' };
}
