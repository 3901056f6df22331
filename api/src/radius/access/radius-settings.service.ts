import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import { assertVersion } from '../../platform/http/version';
import { bumpVersion } from '../../platform/db/bump-version';
import { Outbox } from '../../platform/outbox/outbox.service';
import { attributeFault } from '../attributes/attribute-fault';
import type { RadiusAttributeDto } from '../attributes/attribute.dto';
import { AccessNews } from './access-news.service';
import { RadiusSetting } from './radius-setting.entity';
import { RadiusWalledAttribute } from './radius-walled-attribute.entity';
import { RadiusSettingDto, type EditRadiusSettingDto } from './setting.dto';

/** How the network treats its customers: the walled garden, who is closed, and how long logs are kept. */
@Injectable()
export class RadiusSettings {
  constructor(
    private readonly db: Transactions,
    private readonly news: AccessNews,
    private readonly outbox: Outbox,
  ) {}

  async get(): Promise<RadiusSettingDto> {
    const setting = await this.db.manager.findOneByOrFail(RadiusSetting, { id: 1 });
    return RadiusSettingDto.of(setting, await walledOf(this.db.manager));
  }

  /** Accounts are looked at again when the policy differs; those in the walled garden follow what it gives. */
  edit({ walled, ...sent }: EditRadiusSettingDto): Promise<void> {
    return this.db.run(async (tx) => {
      const setting = await tx.findOneOrFail(RadiusSetting, {
        where: { id: 1 },
        lock: { mode: 'pessimistic_write' },
      });
      assertVersion(setting, sent);
      const { version, walledBy, defaultAction, contractRequired } = setting;
      const before = { version, walledBy, defaultAction, contractRequired, walled: await walledOf(tx) };
      Object.assign(setting, sent);
      await tx.save(setting);
      if (walled) await replaceWalled(tx, walled);
      await bumpVersion(tx, RadiusSetting, setting, before.version);
      const gives = (given: readonly RadiusAttributeDto[], by: string): string => JSON.stringify([by, given]);
      const after = await walledOf(tx);
      if (gives(before.walled, before.walledBy) !== gives(after, setting.walledBy)) await this.tellWalled(tx);
      if (
        before.defaultAction !== setting.defaultAction ||
        before.contractRequired !== setting.contractRequired
      )
        await this.outbox.publish(tx, { type: 'radius-setting.policy-changed' });
    });
  }

  private async tellWalled(tx: EntityManager): Promise<void> {
    const accounts = await tx.query<{ id: number }[]>(
      "SELECT id FROM radius_account WHERE access_state = 'walled' ORDER BY id",
    );
    await this.news.tell(
      tx,
      accounts.map(({ id }) => id),
      'bulk',
    );
  }
}

async function walledOf(tx: EntityManager): Promise<RadiusAttributeDto[]> {
  const rows = await tx.find(RadiusWalledAttribute, { order: { position: 'ASC' } });
  return rows.map(({ attribute, op, value }) => ({ attribute, op, value }));
}

async function replaceWalled(tx: EntityManager, walled: readonly RadiusAttributeDto[]): Promise<void> {
  const faults = walled.flatMap((row, index) => {
    const fault = attributeFault('reply', row);
    return fault ? [{ field: `walled.${String(index)}.${fault.field}`, code: fault.code }] : [];
  });
  if (faults.length > 0) throw new DomainError('radius-setting.invalid', {}, faults);
  await tx.remove(await tx.find(RadiusWalledAttribute));
  await tx.save(
    walled.map(({ attribute, op, value }, index) =>
      tx.create(RadiusWalledAttribute, { attribute, op, value, position: index + 1 }),
    ),
  );
}
