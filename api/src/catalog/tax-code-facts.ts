import type Big from 'big.js';
import type { Natura } from '@ponte/shared/code-lists/natura';
import type { Payability } from './payability';

/** What a document needs to know of a tax code. */
export interface TaxCodeFacts {
  readonly id: number;
  readonly code: string;
  /** Percent. */
  readonly rate: Big;
  readonly natura: Natura | null;
  readonly law: string | null;
  readonly payability: Payability;
  readonly stampSubject: boolean;
  /** Of what neither product nor customer gives an account. */
  readonly revenueAccount: string | null;
}
