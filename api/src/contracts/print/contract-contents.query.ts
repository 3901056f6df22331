import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { Transactions } from '../../platform/db/transactions.service';
import type { Contract } from '../contract.entity';
import { ContractAttachment } from './contract-attachment.entity';
import { ContractConsents } from './contract-consents.service';
import type { ContractDocumentSource } from './contract-document-source';
import { ContractPapers } from './contract-papers.query';
import { PrintRules } from './print-rules.query';

/** All that goes into a print. */
export interface PrintContents {
  readonly source: ContractDocumentSource;
  /** Folder in `templates/contract`. */
  readonly template: string;
  readonly termsVersionIds: readonly number[];
  /** Printed behind the contract, in this order. */
  readonly attachments: readonly ContractAttachment[];
}

/** Gathers what is printed of a contract on a day: its facts, the terms and template its rules choose, consents, attachments. */
@Injectable()
export class ContractContents {
  constructor(
    private readonly db: Transactions,
    private readonly papers: ContractPapers,
    private readonly rules: PrintRules,
    private readonly consents: ContractConsents,
  ) {}

  async load(contract: Contract, day: CivilDate): Promise<PrintContents> {
    const tx = this.db.manager;
    const { document, subject } = await this.papers.load(tx, contract, day);
    const terms = await this.rules.terms(tx, subject, document.customer.language, day);
    const attachments = await tx.find(ContractAttachment, {
      where: { contractId: contract.id, printed: true },
      order: { position: 'ASC', id: 'ASC' },
    });
    return {
      template: await this.rules.template(tx, subject),
      termsVersionIds: terms.map(({ id }) => id),
      attachments,
      source: {
        ...document,
        terms,
        consents: await this.consents.load(tx, contract.id),
        attachments: attachments.map(({ title, pages }) => ({ title, pages: pages ?? 0 })),
      },
    };
  }
}
