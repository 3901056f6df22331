import { addDays } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { byAccount, DEFERRAL_METHODS, type DeferralMethod } from './deferral';
import type { Deferral } from './deferral.entity';
import type { DeferralPreview } from './deferral.service';
import type { DeferredLine } from './deferred-lines.query';

const KINDS = ['sale', 'purchase'] as const;
const DAY = { example: '2026-12-31', description: 'At whose end; the last of a month to be posted.' };
const METHOD = { description: 'How amounts are spread over their periods.' };
const SALES = { negative: true, description: 'Revenues of later days (2702).' };
const PURCHASES = { negative: true, description: 'Costs of later days (1902).' };

export class DeferralDayDto {
  @DayField(DAY) day: string;
}

export class DeferralQueryDto extends DeferralDayDto {
  @IntField({ min: 1, max: 1_000_000, optional: true, example: 1, description: 'Page, counted from 1.' })
  page = 1;

  @IntField({ min: 1, max: 500, optional: true, example: 100, description: 'Lines a page.' })
  perPage = 100;
}

export class PostDeferralDto extends DeferralDayDto {
  @MoneyField({ ...SALES, description: 'As it was seen.' }) sales: string;

  @MoneyField({ ...PURCHASES, description: 'As it was seen.' }) purchases: string;
}

class DeferredAccountDto {
  @EnumField(KINDS) kind: DeferredLine['kind'];

  @TextField({ example: '3120' }) account: string;

  @MoneyField({ negative: true }) amount: string;
}

class DeferredLineDto {
  @EnumField(KINDS, { description: 'Of an invoice of ours, or of a supplier’s bill.' })
  kind: DeferredLine['kind'];

  @IdField({ description: 'Of the invoice or the bill.' }) documentId: number;

  @TextField({ example: '2026/00042' }) number: string;

  @TextField({ example: 'Rossi Mario' }) partnerName: string;

  @TextField({ example: 'Canone annuo' }) description: string;

  @TextField({ example: '3120' }) account: string;

  @DayField({ description: 'First day it is for.' }) from: string;

  @DayField({ description: 'Last day it is for, included.' }) to: string;

  @MoneyField({ negative: true, description: 'Of the line; below zero on credit notes.' }) amount: string;

  @MoneyField({ negative: true, description: 'The part that belongs to later days.' }) deferred: string;

  static from({ amount, deferred, to, ...line }: DeferredLine): DeferredLineDto {
    return Object.assign(new DeferredLineDto(), {
      ...{ ...line, to: addDays(to, -1), amount: money(amount), deferred: money(deferred) },
    });
  }
}

export class DeferralPreviewDto {
  @DayField(DAY) day: string;

  @EnumField(DEFERRAL_METHODS, METHOD) method: DeferralMethod;

  @MoneyField(SALES) sales: string;

  @MoneyField(PURCHASES) purchases: string;

  @IntField({ description: 'Documents up to the day that are not in the books yet.' }) unposted: number;

  @BoolField({ description: 'The day is over, and the last of its month.' }) ready: boolean;

  @BoolField({ description: 'It is posted already.' }) posted: boolean;

  @NestedField(() => DeferredAccountDto, { list: true, description: 'Lines of the entry.' })
  accounts: DeferredAccountDto[];

  @NestedField(() => DeferredLineDto, { list: true }) data: DeferredLineDto[];

  @IntField({ example: 120, description: 'Lines in all pages together.' }) total: number;

  static from(
    { lines, sales, purchases, ...preview }: DeferralPreview,
    { page, perPage }: DeferralQueryDto,
  ): DeferralPreviewDto {
    const { day, method, unposted, ready, posted } = preview;
    const shown = lines.slice((page - 1) * perPage, page * perPage);
    return Object.assign(new DeferralPreviewDto(), {
      ...{ day, method, unposted, ready, posted, sales: money(sales), purchases: money(purchases) },
      accounts: KINDS.flatMap((kind) =>
        byAccount(lines, kind).map(([account, amount]) => ({ kind, account, amount: money(amount) })),
      ),
      data: shown.map((line) => DeferredLineDto.from(line)),
      total: lines.length,
    });
  }
}

export class DeferralDto {
  @IdField() id: number;

  @DayField(DAY) day: string;

  @IntField({ min: 1, description: 'A day that was undone is deferred in another round.' }) round: number;

  @EnumField(DEFERRAL_METHODS, METHOD) method: DeferralMethod;

  @MoneyField(SALES) sales: string;

  @MoneyField(PURCHASES) purchases: string;

  @IdField({ nullable: true, description: 'The entry of the day.' }) entryId: number | null;

  @IdField({ nullable: true, description: 'The entry of the next day that gives it back.' })
  releaseId: number | null;

  @InstantField() postedAt: string;

  @TextField({ example: 'Anna Bianchi' }) postedBy: string;

  @InstantField({ nullable: true, description: 'Null while it stands.' }) undoneAt: string | null;

  @TextField({ nullable: true, example: 'Anna Bianchi' }) undoneBy: string | null;

  static from({ sales, purchases, postedAt, undoneAt, ...deferral }: Deferral): DeferralDto {
    const { id, day, round, method, entryId, releaseId, postedBy, undoneBy } = deferral;
    return Object.assign(new DeferralDto(), {
      ...{ id, day, round, method, entryId, releaseId, postedBy, undoneBy },
      ...{ sales: money(sales), purchases: money(purchases) },
      ...{ postedAt: postedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
    });
  }
}
