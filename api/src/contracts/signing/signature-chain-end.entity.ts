import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotAudited } from '../../platform/audit/audited.decorator';
import { CodeColumn } from '../../platform/db/columns';
import type { SealedEnd } from './signature-chain';

/** There is one row, which the migration brings along. */
export const CHAIN_END_ID = 1;

/** Where the company's chain of signature events ends. Whoever adds an event holds its row. */
@Entity()
@NotAudited('counted up with every event')
export class SignatureChainEnd implements SealedEnd {
  @PrimaryColumn({ type: 'int' }) id: number;

  @Column({ type: 'int' }) length: number;

  @CodeColumn({ length: 64 }) head: string;

  /** Made with a key that is not in the database; blank while the chain is empty. */
  @CodeColumn({ length: 64 }) seal: string;
}
