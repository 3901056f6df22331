import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import type { VatIntegrationIssued } from '../../invoicing/events';
import { IssuedIntegrations } from '../../invoicing/integrations/issued-integrations.query';
import { CompanyService } from '../../platform/company/company.service';
import { Transactions } from '../../platform/db/transactions.service';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { EinvoiceFile } from '../einvoice-file.entity';
import { EinvoiceShelf } from '../einvoice-shelf.service';
import { sellerOf } from '../seller';
import { assertUnsent } from '../sent-state.query';
import { integrationSource } from './integration-mapping';

/** Turns integrations into FatturaPA files. */
@Injectable()
export class IntegrationFiles {
  constructor(
    private readonly db: Transactions,
    private readonly integrations: IssuedIntegrations,
    private readonly company: CompanyService,
    private readonly shelf: EinvoiceShelf,
  ) {}

  /** Builds the files of those that have none; safe to repeat. */
  @OnEvent('vat-integration.issued')
  async build({ integrationIds }: VatIntegrationIssued): Promise<void> {
    const first = await this.shelf.reserve(integrationIds.length);
    await this.db.run(async (tx) => {
      const filed = await tx.find(EinvoiceFile, {
        select: { integrationId: true },
        where: { integrationId: In([...integrationIds]) },
      });
      const done = new Set(filed.map(({ integrationId }) => integrationId));
      await this.add(
        tx,
        integrationIds.filter((id) => !done.has(id)),
        first,
      );
    });
  }

  /** Builds a file anew under a new name, from supplier and company as they are now. `vat-integration.not-found`, `einvoice.sent`. */
  async rebuild(id: number): Promise<void> {
    const first = await this.shelf.reserve(1);
    await this.db.run(async (tx) => {
      await assertUnsent(tx, 'integrationId', [id]);
      await tx.delete(EinvoiceFile, { integrationId: id });
      if ((await this.add(tx, [id], first)) === 0) throw new DomainError('vat-integration.not-found', { id });
    });
  }

  private async add(tx: EntityManager, ids: readonly number[], first: number): Promise<number> {
    const integrations = await this.integrations.load(tx, ids);
    const company = await this.company.current(tx);
    const documents = integrations.map((integration) => ({
      owner: { integrationId: integration.id },
      issuedOn: integration.issuedOn,
      source: (progressive: string) => integrationSource(integration, company, progressive),
    }));
    await this.shelf.add(tx, documents, sellerOf(company).vat, first);
    return documents.length;
  }
}
