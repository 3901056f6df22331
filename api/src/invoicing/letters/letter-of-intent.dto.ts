import { PartialType } from '@nestjs/swagger';
import { money } from '@ponte/shared/money';
import { DayField, EnumField, IdField, IntField, MoneyField, TextField } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import {
  LETTER_KINDS,
  LETTER_PROTOCOL,
  LETTER_STATES,
  letterState,
  plafondLeft,
  type LetterKind,
  type LetterState,
} from './letter';
import type { LetterOfIntent } from './letter-of-intent.entity';

const erasable = { optional: true, nullable: true };
const protocol = {
  ...{ max: 24, example: '08060120341234567-000001' },
  description: "The revenue agency's protocol: 17 digits, a dash and six more; unique.",
};
const receivedOn = { description: "Day of the revenue agency's receipt." };
const startsOn = { description: 'First day on which it holds.' };
const endsOn = { description: 'Last day, of the same year.' };
const kind = { description: 'For one operation, or for all up to the amount.' };
const amount = { description: 'EUR without VAT that the customer may buy.' };
const taxCodeId = { description: 'Tax code of Natura N3.5 that takes the place of VAT.' };
const revokedOn = { description: 'First day on which it no longer holds.' };
const notes = { max: 255 };

export class LetterOfIntentQuery extends ListQuery {
  @IdField({ optional: true, description: "One customer's." })
  partnerId?: number;

  @EnumField(LETTER_STATES, { optional: true })
  state?: LetterState;
}

export class CreateLetterOfIntentDto {
  @IdField()
  partnerId: number;

  @TextField({ ...protocol, pattern: LETTER_PROTOCOL })
  protocol: string;

  @DayField(receivedOn)
  receivedOn: string;

  @DayField(startsOn)
  startsOn: string;

  @DayField(endsOn)
  endsOn: string;

  @EnumField(LETTER_KINDS, { optional: true, ...kind })
  kind?: LetterKind;

  @MoneyField(amount)
  amount: string;

  @IdField({ optional: true, description: `${taxCodeId.description} The only one there is when left out.` })
  taxCodeId?: number;

  @DayField({ ...erasable, ...revokedOn })
  revokedOn?: string | null;

  @TextField({ ...erasable, ...notes })
  notes?: string | null;
}

export class EditLetterOfIntentDto extends PartialType(CreateLetterOfIntentDto, {
  skipNullProperties: false,
}) {
  @IntField({ description: 'Version that was read.' })
  version: number;
}

export class LetterOfIntentDto {
  @IdField()
  id: number;

  @IdField()
  partnerId: number;

  @TextField(protocol)
  protocol: string;

  @DayField(receivedOn)
  receivedOn: string;

  @DayField(startsOn)
  startsOn: string;

  @DayField(endsOn)
  endsOn: string;

  @EnumField(LETTER_KINDS, kind)
  kind: LetterKind;

  @MoneyField(amount)
  amount: string;

  @MoneyField({ description: 'EUR that issued documents took of it, less what credit notes gave back.' })
  used: string;

  @MoneyField({ description: 'EUR that may still be invoiced under it.' })
  left: string;

  @EnumField(LETTER_STATES, { description: 'As of today.' })
  state: LetterState;

  @IdField(taxCodeId)
  taxCodeId: number;

  @DayField({ nullable: true, ...revokedOn })
  revokedOn: string | null;

  @TextField({ nullable: true, ...notes })
  notes: string | null;

  @IdField({ nullable: true, description: "File of the revenue agency's receipt." })
  receiptFileId: number | null;

  @IntField()
  version: number;

  static from(letter: LetterOfIntent, today: string): LetterOfIntentDto {
    return Object.assign(new LetterOfIntentDto(), letter, {
      ...{ amount: money(letter.amount), used: money(letter.used), left: money(plafondLeft(letter)) },
      state: letterState(letter, today),
    });
  }
}
