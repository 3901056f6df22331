import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { currentActor } from '../platform/context';
import { bumpVersion } from '../platform/db/bump-version';
import { mergeParts } from '../platform/db/merge-parts';
import { Transactions } from '../platform/db/transactions.service';
import { assertVersion } from '../platform/http/version';
import { Outbox } from '../platform/outbox/outbox.service';
import type { AddressDto } from './address.dto';
import { Address } from './address.entity';
import { ContactService } from './contact.service';
import type { PartnerChanged } from './events';
import { loadPartner } from './load-partner.query';
import { normalizedIdentity, partnerFaults, personName } from './partner-rules';
import { PartnerDetailDto, type CreatePartnerDto, type EditPartnerDto } from './partner.dto';
import { Partner } from './partner.entity';
import { TagService } from './tag.service';

const BLANK = {
  customer: true,
  supplier: false,
  reseller: false,
  agent: false,
  active: true,
  name: '',
  firstName: null,
  lastName: null,
  country: 'IT',
  vatNumber: null,
  fiscalCode: null,
  recipientCode: null,
  pec: null,
  email: null,
  phone: null,
  language: 'it' as const,
  paymentTermId: null,
  paymentMethodId: null,
  usesCredit: null,
  priceListId: null,
  taxCodeId: null,
  fiscalPositionId: null,
  viesValidOn: null,
  withholdsTax: false,
  revenueAccount: null,
  costAccount: null,
  iban: null,
  resellerId: null,
  agentId: null,
  externalRef: null,
  mergedIntoId: null,
  notes: null,
};

type Parts = Pick<CreatePartnerDto, 'addresses' | 'contacts' | 'tagIds'>;

/** Makes and changes partners with their addresses, contacts and tags. They are never deleted, only made inactive. */
@Injectable()
export class PartnerEditor {
  constructor(
    private readonly db: Transactions,
    private readonly contacts: ContactService,
    private readonly tags: TagService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `partner.invalid` with the fields at fault; see `partnerFaults`. Whoever is bound to a reseller makes partners of it. */
  create({ addresses = [], contacts = [], tagIds = [], ...values }: CreatePartnerDto): Promise<Partner> {
    return this.db.run(async (tx) => {
      const partner = tx.create(Partner, {
        ...BLANK,
        ...values,
        createdAt: this.clock.now(),
        addresses: [],
        tags: [],
      });
      return this.save(tx, partner, { addresses, contacts, tagIds });
    });
  }

  /** A person called by surname and first name is called by the new ones when they change. */
  edit(id: number, sent: EditPartnerDto): Promise<Partner> {
    const { addresses, contacts, tagIds, ...values } = sent;
    return this.db.run(async (tx) => {
      await tx.findOne(Partner, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const partner = await loadPartner(tx, id);
      if (partner.mergedIntoId !== null) throw new DomainError('partner.merged', { id });
      assertVersion(partner, sent, PartnerDetailDto.of(partner));
      const named = partner.kind === 'person' && partner.name === personName(partner) ? { name: '' } : {};
      Object.assign(partner, named, values);
      const parts = {
        ...(addresses && { addresses }),
        ...(contacts && { contacts }),
        ...(tagIds && { tagIds }),
      };
      return this.save(tx, partner, parts);
    });
  }

  private async save(
    tx: EntityManager,
    partner: Partner,
    { addresses, contacts, tagIds }: Parts,
  ): Promise<Partner> {
    const { version } = partner;
    if (addresses)
      partner.addresses = mergeParts(partner.addresses, addresses, (values, part) =>
        address(tx, values, part),
      );
    if (partner.kind === 'person' && partner.name === '') partner.name = personName(partner);
    Object.assign(partner, normalizedIdentity(partner));
    const faults = partnerFaults(partner, partner.addresses);
    if (faults.length > 0) throw new DomainError('partner.invalid', {}, faults);
    await this.assertReseller(tx, partner);
    await assertAgent(tx, partner);
    await tx.save(partner);
    if (tagIds) await this.tags.give(tx, partner, tagIds);
    if (contacts) await this.contacts.replace(tx, partner.id, contacts);
    await bumpVersion(tx, Partner, partner, version);
    await this.outbox.publish(tx, {
      type: 'partner.changed',
      partnerIds: [partner.id],
    } satisfies PartnerChanged);
    return loadPartner(tx, partner.id);
  }

  /** Whoever is bound to a reseller can't move partners to another; everybody else names a partner that is one. */
  private async assertReseller(tx: EntityManager, partner: Partner): Promise<void> {
    const own = currentActor().resellerId;
    if (own !== null) partner.resellerId = own;
    const { resellerId } = partner;
    if (resellerId === null || resellerId === own) return;
    const isReseller =
      resellerId !== partner.id && (await tx.existsBy(Partner, { id: resellerId, reseller: true }));
    if (!isReseller)
      throw new DomainError('partner.invalid', {}, [{ field: 'resellerId', code: 'partner.no-reseller' }]);
  }
}

/** Nobody is looked after by itself. Whoever is bound to a reseller names agents of that reseller's own. */
async function assertAgent(tx: EntityManager, { id, agentId }: Partner): Promise<void> {
  if (agentId === null) return;
  const own = currentActor().resellerId;
  const where = { id: agentId, agent: true, ...(own === null ? {} : { resellerId: own }) };
  if (agentId === id || !(await tx.existsBy(Partner, where)))
    throw new DomainError('partner.invalid', {}, [{ field: 'agentId', code: 'partner.no-agent' }]);
}

function address(
  tx: EntityManager,
  { country, province, ...values }: AddressDto,
  part: Address | null,
): Address {
  return Object.assign(
    part ?? tx.create(Address, { houseNumber: null, country: 'IT', province: null }),
    values,
    {
      ...(country === undefined ? {} : { country }),
      ...(province === undefined
        ? {}
        : { province: province === null || province === '' ? null : province.toUpperCase() }),
    },
  );
}
