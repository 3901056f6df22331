import { money } from '@ponte/shared/money';
import { MoneyField, TextField } from '../../platform/http/fields';
import type { NamedLine } from './named-entry';

/** A line of an entry that is foretold, or was just posted. */
export class NamedLineDto {
  @TextField({ example: '4202' }) accountCode: string;

  @TextField({ example: 'Servizi professionali' }) accountName: string;

  @MoneyField() debit: string;

  @MoneyField({ example: '0.00' }) credit: string;

  static from({ account, name, debit, credit }: NamedLine): NamedLineDto {
    return Object.assign(new NamedLineDto(), {
      ...{ accountCode: account, accountName: name, debit: money(debit), credit: money(credit) },
    });
  }
}
