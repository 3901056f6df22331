import type { Natura } from '@ponte/shared/code-lists/natura';
import type { FieldFault } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Payability } from './payability';

interface TaxTreatment {
  readonly rate: Big;
  readonly natura: Natura | null;
  readonly law: string | null;
  readonly payability: Payability;
  readonly stampSubject: boolean;
}

/**
 * What SdI would refuse on an invoice: a zero rate without its Natura (00400), a Natura beside a rate (00401), split
 * payment of a reverse charge (00420). And what the law would: no VAT without the law that says so, and a stamp beside VAT
 * (DPR 642/72, tab. B art. 6: where VAT is charged no stamp is due).
 */
export function taxCodeFaults({ rate, natura, law, payability, stampSubject }: TaxTreatment): FieldFault[] {
  const free = rate.eq(ZERO);
  const faults: FieldFault[] = [];
  if (free && natura === null) faults.push({ field: 'natura', code: 'tax-code.natura-required' });
  if (!free && natura !== null) faults.push({ field: 'natura', code: 'tax-code.natura-with-rate' });
  if (natura !== null && law === null) faults.push({ field: 'law', code: 'tax-code.law-required' });
  if (payability === 'S' && natura?.startsWith('N6')) {
    faults.push({ field: 'payability', code: 'tax-code.split-payment-of-reverse-charge' });
  }
  if (stampSubject && !free) faults.push({ field: 'stampSubject', code: 'tax-code.stamp-with-vat' });
  return faults;
}
