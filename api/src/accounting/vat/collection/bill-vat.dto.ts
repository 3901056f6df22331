import { money } from '@ponte/shared/money';
import { IdField, MoneyField } from '../../../platform/http/fields';
import type { BillVat } from './bill-vat.query';

/** A supplier's deferred VAT. */
export class BillVatDto {
  @IdField({ description: 'The bill.' }) id: number;

  @MoneyField({ negative: true, description: 'VAT with EsigibilitaIVA D; zero where none is deferred.' })
  vat: string;

  @MoneyField({ negative: true, description: 'What payments let us deduct so far.' }) deductible: string;

  @MoneyField({ negative: true, description: 'What still waits for our payment.' }) waiting: string;

  static from(id: number, { vat, deductible, waiting }: BillVat): BillVatDto {
    return Object.assign(new BillVatDto(), {
      ...{ id, vat: money(vat), deductible: money(deductible), waiting: money(waiting) },
    });
  }
}
