import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { CompanyService } from '../../platform/company/company.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { companyPlaceholders } from './contract-document';
import {
  TermsVersionDto,
  type CreateTermsVersionDto,
  type EditTermsVersionDto,
  type TermsVersionQuery,
} from './terms.dto';
import { termsHtml, unknownPlaceholders } from './terms-markup';
import { TermsVersion } from './terms-version.entity';
import { Terms } from './terms.entity';

/** The wordings of terms. One that went to a customer stands; what is new is a new one. */
@Injectable()
export class TermsVersions {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly company: CompanyService,
  ) {}

  list(filters: TermsVersionQuery): Promise<Page<TermsVersion>> {
    const query = this.db.manager.createQueryBuilder(TermsVersion, 'version');
    const { termsId } = filters;
    if (termsId !== undefined) query.andWhere('version.termsId = :termsId', { termsId });
    return listRows(query, filters, { number: 'version.number', validFrom: 'version.validFrom' });
  }

  get(id: number): Promise<TermsVersion> {
    return this.load(this.db.manager, id);
  }

  /** `terms.not-found`; `terms-version.invalid` with the fields at fault. */
  create({ termsId, ...wording }: CreateTermsVersionDto): Promise<TermsVersion> {
    assertWording(wording);
    return this.db.run(async (tx) => {
      const terms = await tx.findOne(Terms, { where: { id: termsId }, lock: { mode: 'pessimistic_write' } });
      if (!terms) throw new DomainError('terms.not-found', { id: termsId });
      const last = await tx.maximum(TermsVersion, 'number', { termsId });
      return tx.save(
        tx.create(TermsVersion, {
          ...{ termsId, clauses: null, ...wording, number: (last ?? 0) + 1 },
          ...{ usedAt: null, createdAt: this.clock.now() },
        }),
      );
    });
  }

  /** `terms-version.used` once it went to a customer; `terms-version.invalid` with the fields at fault. */
  edit(id: number, sent: EditTermsVersionDto): Promise<TermsVersion> {
    assertWording(sent);
    return this.db.run(async (tx) => {
      const wording = await this.unused(tx, id);
      assertVersion(wording, sent, TermsVersionDto.from(wording));
      return tx.save(Object.assign(wording, sent));
    });
  }

  /** `terms-version.used` once it went to a customer. */
  remove(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      await tx.remove(await this.unused(tx, id));
    });
  }

  /** A text as it will be printed, our own names filled in. */
  async preview(body: string): Promise<{ html: string; unknown: string | null }> {
    const values = companyPlaceholders(await this.company.current());
    const html = termsHtml(body, { ...values, contratto: '2026-00042', cliente: 'Rossi Mario' });
    return { html, unknown: unknownPlaceholders(body)[0] ?? null };
  }

  private async unused(tx: EntityManager, id: number): Promise<TermsVersion> {
    await tx.query('SELECT id FROM terms_version WHERE id = ? FOR UPDATE', [id]);
    const wording = await this.load(tx, id);
    if (wording.usedAt !== null) throw new DomainError('terms-version.used', { id });
    return wording;
  }

  private async load(tx: EntityManager, id: number): Promise<TermsVersion> {
    const wording = await tx.findOneBy(TermsVersion, { id });
    if (!wording) throw new DomainError('terms-version.not-found', { id });
    return wording;
  }
}

function assertWording({ body }: { readonly body?: string }): void {
  if (body === undefined || unknownPlaceholders(body).length === 0) return;
  throw new DomainError('terms-version.invalid', {}, [
    { field: 'body', code: 'terms-version.unknown-placeholder' },
  ]);
}
