import type { CivilDate } from '@ponte/shared/calendar';
import {
  BoolField,
  DayField,
  EnumField,
  IdListField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import type { Language } from '../../partners/partner-kind';
import { QuoteLineDto } from './quote-line.dto';
import { quoteName, QUOTE_STATUSES, type QuoteStatus } from './quote-state';
import type { Quote } from './quote.entity';

export class QuoteLinkCompanyDto {
  @TextField({ example: 'Esempio Wireless Srl' }) name: string;

  @TextField({ nullable: true, max: 400_000, description: 'A `data:` URI.' }) logo: string | null;

  @TextField({ nullable: true, example: '0735 123456' }) phone: string | null;

  @TextField({ nullable: true, example: 'info@example.it' }) email: string | null;
}

interface Shell {
  readonly status: QuoteStatus;
  readonly language: Language;
  readonly company: QuoteLinkCompanyDto;
}

/** All that the page behind a quote's link may know; without the quote itself once that has ended without a yes. */
export class QuoteLinkDto {
  @EnumField(QUOTE_STATUSES) status: QuoteStatus;

  @EnumField(['it', 'en']) language: Language;

  @NestedField(() => QuoteLinkCompanyDto) company: QuoteLinkCompanyDto;

  @TextField({ nullable: true, example: 'P-2026-0012' }) quote: string | null;

  @TextField({ nullable: true, example: 'Rossi Mario' }) customer: string | null;

  @TextField({ nullable: true, example: 'Fibra per la sede di Fermo' }) title: string | null;

  @TextField({ nullable: true, max: 4000 }) notes: string | null;

  @DayField({ nullable: true, description: 'Last day on which it can be accepted.' })
  validUntil: CivilDate | null;

  @NestedField(() => QuoteLineDto, { list: true }) lines: QuoteLineDto[];

  @TextField({ max: 500, description: 'The sentence to be ticked.' }) agreement: string;

  static of(quote: Quote, shell: Shell, agreement: string): QuoteLinkDto {
    const open = shell.status === 'sent' || shell.status === 'accepted';
    const { customerName: customer, title, notes, validUntil, lines } = quote;
    return Object.assign(new QuoteLinkDto(), {
      ...{ ...shell, agreement, ...NOTHING },
      ...(open && {
        ...{ quote: quoteName(quote), customer, title, notes, validUntil },
        lines: lines.map((line) => QuoteLineDto.from(line)),
      }),
    });
  }
}

const NOTHING = { quote: null, customer: null, title: null, notes: null, validUntil: null, lines: [] };

export class AcceptQuoteDto {
  @TextField({ min: 3, max: 200, example: 'Mario Rossi', description: 'Name and surname of who accepts.' })
  name: string;

  @IdListField({ description: 'Positions of the options that are taken.', most: 200 }) chosen: number[];

  @BoolField({ description: 'The sentence was ticked; without it nothing is accepted.' }) agreed: boolean;
}

export class RefuseQuoteDto {
  @TextField({ optional: true, nullable: true, max: 500, example: 'Ci devo pensare' }) reason: string | null =
    null;
}
