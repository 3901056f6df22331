import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  MoneyField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { PROMISE_STATES, type PromiseState } from './promise';
import type { PaymentPromise } from './payment-promise.entity';

const noteField = { max: 500, nullable: true, example: 'Paga con bonifico a fine mese' };

export class PaymentPromiseQueryDto extends ListQuery {
  @IdField({ optional: true }) partnerId?: number;

  @EnumField(PROMISE_STATES, { optional: true }) state?: PromiseState;
}

export class TakePromiseDto {
  @IdField() partnerId: number;

  @MoneyField({ description: 'What is promised; kept once so much has come in.' }) amount: string;

  @DayField({ description: 'Last day to pay; the day after, the line is cut off.' }) until: string;

  @BoolField({ description: 'A line that is cut off comes back at once.' }) resumes: boolean;

  @TextField({ ...noteField, optional: true }) note?: string | null;
}

export class PaymentPromiseDto {
  @IdField() id: number;

  @IdField() partnerId: number;

  @MoneyField() amount: string;

  @DayField() until: string;

  @BoolField() resumes: boolean;

  @EnumField(PROMISE_STATES, { description: '`broken` from the day after the last.' }) state: PromiseState;

  @TextField(noteField) note: string | null;

  @TextField({ example: 'Anna Bianchi', description: 'Who took it down.' }) takenBy: string;

  @DayField() takenOn: string;

  @InstantField({ nullable: true, description: 'When it was kept, broken or withdrawn.' }) closedAt:
    string | null;

  static from(promise: PaymentPromise): PaymentPromiseDto {
    const { id, partnerId, amount, until, resumes, state, note, takenBy, takenOn, closedAt } = promise;
    return Object.assign(new PaymentPromiseDto(), {
      ...{ id, partnerId, amount: money(amount), until, resumes, state, note, takenBy, takenOn },
      closedAt: closedAt?.toISOString() ?? null,
    });
  }
}
