import { PartialType } from '@nestjs/swagger';
import type { CivilDate } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import {
  DayField,
  EmailField,
  EnumField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import {
  ANSWER_CHANNELS,
  ANSWER_KINDS,
  type AnswerChannel,
  type AnswerKind,
  type QuoteAnswer,
} from './quote-answer.entity';
import { OfferedLineDto, WrittenQuoteLineDto } from './quote-line.dto';
import { movesFrom, QUOTE_MOVES, QUOTE_STATUSES, type QuoteMove, type QuoteStatus } from './quote-state';
import { quoteSums, type Sums } from './quote-sums';
import type { Quote } from './quote.entity';

const title = {
  max: 200,
  example: 'Fibra e telefonia per la sede di Fermo',
  description: 'What it is about.',
};
const notes = { max: 4000, description: 'Conditions and explanations, printed below the sums.' };
const validUntil = { description: 'Last day on which it can be accepted.' };

export class QuoteQuery extends ListQuery {
  @EnumField(QUOTE_STATUSES, { optional: true }) status?: QuoteStatus;

  @IdField({ optional: true }) partnerId?: number;
}

export class CreateQuoteDto {
  @IdField({ description: 'The customer.' }) partnerId: number;

  @TextField(title) title: string;

  @TextField({ ...notes, optional: true, nullable: true }) notes?: string | null;

  @DayField({ ...validUntil, optional: true, description: 'Thirty days from today when left out.' })
  validUntil?: CivilDate;

  @NestedField(() => WrittenQuoteLineDto, { list: true, most: 200 }) lines: WrittenQuoteLineDto[];
}

export class EditQuoteDto extends PartialType(CreateQuoteDto, { skipNullProperties: false }) {
  @IntField({ description: 'Version that was read.' }) version: number;
}

export class SendQuoteDto {
  @EmailField({ optional: true, description: 'Where to, if not to the customer’s own address.' }) to?: string;
}

export class RecordAcceptanceDto {
  @TextField({ min: 3, max: 200, example: 'Mario Rossi', description: 'Who accepted.' }) name: string;

  @IdListField({ optional: true, description: 'Positions of the options that are taken.' }) chosen?: number[];
}

export class RecordRefusalDto {
  @TextField({ optional: true, nullable: true, max: 500, example: 'Troppo caro' }) reason?: string | null;
}

export class QuoteDto {
  @IdField() id: number;

  @TextField({ example: 'P-2026-0012', description: 'Number, the same for all versions.' }) code: string;

  @IntField({ min: 1, description: 'Version, counted from 1.' }) revision: number;

  @EnumField(QUOTE_STATUSES) status: QuoteStatus;

  @IdField() partnerId: number;

  @TextField({ example: 'Rossi Mario' }) customerName: string;

  @TextField(title) title: string;

  @DayField(validUntil) validUntil: CivilDate;

  @MoneyField({ negative: true, description: 'EUR without VAT, paid once, with the options chosen so far.' })
  onceTaxable: string;

  @MoneyField({ negative: true, description: 'EUR without VAT a month, with the options chosen so far.' })
  monthlyTaxable: string;

  @InstantField({ nullable: true }) sentAt: string | null;

  @TextField({ nullable: true, example: 'mario.rossi@example.it' }) sentTo: string | null;

  @TextListField({ values: QUOTE_MOVES, description: 'What can be done with it now.' }) moves: QuoteMove[];

  @InstantField() createdAt: string;

  @IntField() version: number;

  static from(quote: Quote): QuoteDto {
    const { id, code, revision, status, partnerId, customerName, title, validUntil } = quote;
    const { sentTo, version } = quote;
    return Object.assign(new QuoteDto(), {
      ...{ id, code, revision, status, partnerId, customerName, title, validUntil, sentTo, version },
      onceTaxable: money(quote.onceTaxable),
      monthlyTaxable: money(quote.monthlyTaxable),
      sentAt: quote.sentAt?.toISOString() ?? null,
      moves: movesFrom(status),
      createdAt: quote.createdAt.toISOString(),
    });
  }
}

/** EUR. */
export class QuoteSumDto {
  @MoneyField({ negative: true }) taxable: string;

  @MoneyField({ negative: true }) tax: string;

  @MoneyField({ negative: true, description: 'With VAT.' }) total: string;

  @MoneyField({ description: 'What a condominium would withhold.' }) withheld: string;

  @MoneyField({
    negative: true,
    description: 'What the customer would pay: without VAT that it pays itself, and what it withholds.',
  })
  payable: string;

  static from({ taxable, tax, total, withheld, payable }: Sums): QuoteSumDto {
    return Object.assign(new QuoteSumDto(), {
      taxable: money(taxable),
      tax: money(tax),
      total: money(total),
      withheld: money(withheld),
      payable: money(payable),
    });
  }
}

export class QuoteVersionDto {
  @IdField() id: number;

  @IntField({ min: 1 }) revision: number;

  @EnumField(QUOTE_STATUSES) status: QuoteStatus;

  @InstantField({ nullable: true }) sentAt: string | null;

  static from({ id, revision, status, sentAt }: Quote): QuoteVersionDto {
    return Object.assign(new QuoteVersionDto(), {
      ...{ id, revision, status },
      sentAt: sentAt?.toISOString() ?? null,
    });
  }
}

/** What the customer said, with its evidence. */
export class QuoteAnswerDto {
  @EnumField(ANSWER_KINDS) kind: AnswerKind;

  @EnumField(ANSWER_CHANNELS, { description: 'By the customer’s link, or told to the office.' })
  channel: AnswerChannel;

  @TextField({ nullable: true, example: 'Mario Rossi' }) name: string | null;

  @TextField({ nullable: true, example: 'Troppo caro' }) reason: string | null;

  @IdListField({ description: 'Positions of the options that were taken.' }) chosen: number[];

  @TextField({ nullable: true, max: 500, description: 'The sentence that was ticked.' })
  agreedTo: string | null;

  @TextField({ nullable: true, description: 'SHA-256 of the PDF that was sent.' }) pdfSha256: string | null;

  @TextField({ nullable: true, example: '203.0.113.7' }) ip: string | null;

  @TextField({ nullable: true, max: 500, example: 'Mozilla/5.0 …' }) userAgent: string | null;

  @TextField({ example: 'Mario Rossi' }) actorName: string;

  @InstantField() at: string;

  static from(answer: QuoteAnswer): QuoteAnswerDto {
    const { kind, channel, name, reason, chosen, agreedTo, pdfSha256, ip, userAgent, actorName } = answer;
    return Object.assign(new QuoteAnswerDto(), {
      ...{ kind, channel, name, reason, chosen, agreedTo, pdfSha256, ip, userAgent, actorName },
      at: answer.at.toISOString(),
    });
  }
}

export class QuoteDetailDto extends QuoteDto {
  @TextField({ ...notes, nullable: true }) notes: string | null;

  @NestedField(() => OfferedLineDto, { list: true }) lines: OfferedLineDto[];

  @NestedField(() => QuoteSumDto, { description: 'Paid once.' }) once: QuoteSumDto;

  @NestedField(() => QuoteSumDto, { description: 'Paid each month.' }) monthly: QuoteSumDto;

  @NestedField(() => QuoteVersionDto, { list: true, description: 'All versions, the first one first.' })
  versions: QuoteVersionDto[];

  @NestedField(() => QuoteAnswerDto, { nullable: true }) answer: QuoteAnswerDto | null;

  static detail(quote: Quote, versions: readonly Quote[], answer: QuoteAnswer | null): QuoteDetailDto {
    const { once, monthly } = quoteSums(quote.lines);
    return Object.assign(new QuoteDetailDto(), QuoteDto.from(quote), {
      notes: quote.notes,
      lines: quote.lines.map((line) => OfferedLineDto.from(line)),
      once: QuoteSumDto.from(once),
      monthly: QuoteSumDto.from(monthly),
      versions: versions.map((version) => QuoteVersionDto.from(version)),
      answer: answer && QuoteAnswerDto.from(answer),
    });
  }
}
