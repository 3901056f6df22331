import { Injectable } from '@nestjs/common';
import { PartnerEditor } from '../partners/partner-editor.service';
import { Transactions } from '../platform/db/transactions.service';
import { identityOf } from './identity';
import { townNamed } from './towns';

const SEED = 1;
/** Beyond the customers that the demo may have; each looks after every so many customers. */
const AGENTS = [
  { index: 399_991, every: 4 },
  { index: 399_992, every: 7 },
] as const;

/** Two agents who brought in some of the customers; one contract came by the other agent than its customer's. */
@Injectable()
export class DemoAgents {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerEditor,
  ) {}

  /** Before the first invoice is made. Safe to repeat. */
  async write(): Promise<void> {
    const { manager } = this.db;
    const [known] = await manager.query<unknown[]>('SELECT 1 FROM partner WHERE agent = 1 LIMIT 1');
    if (known) return;
    const ids: number[] = [];
    for (const { index, every } of AGENTS) {
      const id = await this.create(index);
      await manager.query(
        'UPDATE partner SET agent_id = ? WHERE customer = 1 AND reseller_id IS NULL AND agent_id IS NULL AND id % ? = 0',
        [id, every],
      );
      ids.push(id);
    }
    const [first, second] = ids;
    await manager.query(
      'UPDATE contract SET agent_id = ? WHERE partner_id IN (SELECT id FROM partner WHERE agent_id = ?) ORDER BY id LIMIT 1',
      [second, first],
    );
  }

  private async create(index: number): Promise<number> {
    const home = townNamed('Ascoli Piceno');
    const { kind, firstName, lastName, vatNumber, fiscalCode } = identityOf('sole-trader', {
      ...{ seed: SEED, index, home },
    });
    const { id } = await this.partners.create({
      ...{ kind, firstName, lastName, vatNumber, fiscalCode },
      ...{ customer: false, supplier: true, agent: true, externalRef: `AGENTE-${String(index)}` },
      addresses: [
        {
          ...{ kind: 'legal', street: 'Via del Trivio', houseNumber: '8', zip: home.zip },
          ...{ town: home.name, province: home.province.code },
        },
      ],
    });
    return id;
  }
}
