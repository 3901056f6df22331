import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { bumpVersion } from '../../platform/db/bump-version';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { AddressBook } from '../addresses/address-book.service';
import { tidyValue } from '../attributes/attribute-fault';
import { AccountAccess } from './account-access.service';
import { loadAccount } from './account-list.query';
import { AccountNames } from './account-names.service';
import { AccountPlaces, type AccountPlace } from './account-places.service';
import { accountFaults, tidyMac } from './account-rules';
import { editTrigger, loginFacts } from './account-wishes';
import { RadiusAccountAttribute } from './radius-account-attribute.entity';
import type { AccountAttributeDto, CreateRadiusAccountDto, EditRadiusAccountDto } from './radius-account.dto';
import { RadiusAccount } from './radius-account.entity';

const BLANK = {
  ...{ nasId: null, accessPointId: null, framedIp: null, framedPool: null, framedRoute: null },
  ...{ framedIpv6Prefix: null, delegatedIpv6Prefix: null, macLock: null, expiresAt: null },
  ...{ simultaneousUse: null, note: null, whitelist: false, whitelistUntil: null, whitelistNote: null },
  ...{ adminStatus: 'enabled' as const, accessState: 'blocked' as const, accessReason: 'new' as const },
  ...{ accessVersion: 1, deletedAt: null },
};

/** Makes and changes accounts. Their access is not decided here: `AccessStates` looks at each after it was saved. */
@Injectable()
export class AccountEditor {
  constructor(
    private readonly db: Transactions,
    private readonly places: AccountPlaces,
    private readonly names: AccountNames,
    private readonly book: AddressBook,
    private readonly access: AccountAccess,
  ) {}

  /** `radius-account.invalid` with the fields at fault, `radius-account.username-taken`. */
  create(sent: CreateRadiusAccountDto): Promise<number> {
    return this.db.run((tx) => this.createIn(tx, sent));
  }

  /** As `create`, in the caller's transaction. */
  async createIn(tx: EntityManager, sent: CreateRadiusAccountDto): Promise<number> {
    const { partnerId, contractId, lineId, serviceId, username, password, ...values } = sent;
    const place = await this.places.find(tx, {
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(contractId === undefined ? {} : { contractId }),
      ...(lineId === undefined ? {} : { lineId }),
    });
    const account = tx.create(RadiusAccount, {
      ...BLANK,
      ...served(place, serviceId),
      username: username ?? (await this.names.suggest(tx, place.partnerId, place.contractId)),
      password: password ?? this.names.password(),
      ...this.access.born(),
      attributes: [],
    });
    return (await this.save(tx, account, values)).id;
  }

  /** A session that is up follows at once unless told to at its next login; see `EditRadiusAccountDto`. */
  edit(id: number, sent: EditRadiusAccountDto): Promise<void> {
    const { now = true, username, password, serviceId, ...values } = sent;
    return this.db.run(async (tx) => {
      const account = await loadAccount(tx, id, true);
      assertVersion(account, sent);
      if (account.deletedAt !== null) throw new DomainError('radius-account.deleted', { id });
      const before = { facts: loginFacts(account), serviceId: account.serviceId };
      Object.assign(account, { ...(username && { username }), ...(serviceId && { serviceId }) });
      if (password !== undefined && password !== '') account.password = password;
      await this.save(tx, account, values);
      const after = { facts: loginFacts(account), serviceId: account.serviceId };
      const trigger = editTrigger(before, after, Boolean(password));
      if (now && trigger !== null) await this.access.follow(tx, account, trigger, before.serviceId);
    });
  }

  /** Another line of the same kind: a new name and password, and nothing that only one can have. */
  duplicate(id: number): Promise<number> {
    return this.db.run(async (tx) => {
      const {
        serviceId,
        partnerId,
        nasId,
        accessPointId,
        framedPool,
        simultaneousUse,
        note,
        username,
        attributes,
      } = await loadAccount(tx, id);
      const account = tx.create(RadiusAccount, {
        ...BLANK,
        ...{ serviceId, partnerId, nasId, accessPointId, framedPool, simultaneousUse, note },
        ...{ contractId: null, originLineId: null },
        username: await this.names.free(tx, username),
        password: this.names.password(),
        ...this.access.born(),
        attributes: [],
      });
      return (await this.save(tx, account, { attributes })).id;
    });
  }

  private async save(
    tx: EntityManager,
    account: RadiusAccount,
    sent: Omit<Partial<CreateRadiusAccountDto>, 'username' | 'password' | 'serviceId'>,
  ): Promise<RadiusAccount> {
    const { attributes, macLock, expiresAt, ...values } = sent;
    const { version } = account;
    Object.assign(account, blanksToNull(values), {
      ...(macLock !== undefined && { macLock: macLock === null ? null : (tidyMac(macLock) ?? macLock) }),
      ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
    });
    if (attributes) {
      // The old go before the new come: what logins read holds one attribute of a name.
      if (account.id) await tx.remove(account.attributes);
      account.attributes = attributesOf(tx, attributes);
    }
    const faults = [...accountFaults(account), ...this.book.faults(account)];
    if (faults.length > 0) throw new DomainError('radius-account.invalid', {}, faults);
    await this.access.assertNameFree(tx, account);
    const own = this.book.tidy(account);
    const saved = await tx.save(Object.assign(account, own));
    await this.book.assign(tx, saved.id, own);
    if (version > 0) await bumpVersion(tx, RadiusAccount, saved, version);
    await this.access.decide(tx, saved.id);
    return saved;
  }
}

function served(
  { partnerId, contractId, originLineId, serviceId }: AccountPlace,
  wanted: number | undefined,
): Pick<RadiusAccount, 'partnerId' | 'contractId' | 'originLineId' | 'serviceId'> {
  const chosen = wanted ?? serviceId;
  if (chosen === null)
    throw new DomainError('radius-account.invalid', {}, [
      { field: 'serviceId', code: 'radius-account.service-missing' },
    ]);
  return { partnerId, contractId, originLineId, serviceId: chosen };
}

function attributesOf(tx: EntityManager, rows: readonly AccountAttributeDto[]): RadiusAccountAttribute[] {
  return rows.map(({ list, attribute, op, value }, index) =>
    tx.create(RadiusAccountAttribute, {
      ...{ list, attribute, op, value: tidyValue(attribute, value), position: index + 1 },
    }),
  );
}

/** An emptied field of a form says that there is nothing. */
function blanksToNull(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]),
  );
}
