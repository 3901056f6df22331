import { PartialType } from '@nestjs/swagger';
import { LANGUAGES, PARTNER_KINDS, type Language, type PartnerKind } from '../../partners/partner-kind';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import type { TermsVersion } from './terms-version.entity';
import type { Terms } from './terms.entity';

const optional = { optional: true };
const erasable = { optional: true, nullable: true };
const LONGEST_BODY = 400_000;

export class TermsQuery extends ListQuery {
  @TextField({ ...optional, max: 40 }) slot?: string;

  @EnumField(LANGUAGES, optional) language?: Language;

  @EnumField(PARTNER_KINDS, optional) customerKind?: PartnerKind;

  @BoolField(optional) active?: boolean;
}

export class CreateTermsDto {
  @TextField({
    max: 40,
    pattern: /^[a-z][a-z\d-]*$/,
    example: 'general',
    description: 'What they are about: a contract prints the most particular terms of each slot.',
  })
  slot: string;

  @TextField({ max: 120, example: 'Condizioni generali, consumatori' }) name: string;

  @IntField({ ...optional, min: 1, max: 99, example: 1, description: 'Place in the contract.' })
  position?: number;

  @EnumField(LANGUAGES) language: Language;

  @EnumField(PARTNER_KINDS, { ...erasable, description: 'Only for customers of this kind; null for all.' })
  customerKind?: PartnerKind | null;

  @IdField({ ...erasable, description: 'Only for contracts with a product of this category.' })
  categoryId?: number | null;

  @IdField({ ...erasable, description: 'Only for contracts with this product.' })
  productId?: number | null;

  @BoolField(optional) active?: boolean;
}

export class EditTermsDto extends PartialType(CreateTermsDto) {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

class TermsWordingDto {
  @IdField() id: number;

  @IntField({ min: 1 }) number: number;

  @DayField() validFrom: string;

  @TextField({ example: 'Condizioni generali di contratto' }) title: string;

  @InstantField({
    nullable: true,
    description: 'When it was first printed for a customer; from then on it stands.',
  })
  usedAt: string | null;
}

export class TermsDto {
  @IntField({ min: 1 }) version: number;

  @IdField() id: number;

  @TextField({ example: 'general' }) slot: string;

  @TextField({ example: 'Condizioni generali, consumatori' }) name: string;

  @IntField({ min: 1 }) position: number;

  @EnumField(LANGUAGES) language: Language;

  @EnumField(PARTNER_KINDS, { nullable: true }) customerKind: PartnerKind | null;

  @IdField({ nullable: true }) categoryId: number | null;

  @IdField({ nullable: true }) productId: number | null;

  @BoolField() active: boolean;

  @NestedField(() => TermsWordingDto, {
    list: true,
    description: 'Their wordings without the text, newest first.',
  })
  versions: TermsWordingDto[];

  static from(terms: Terms): TermsDto {
    const { version, id, slot, name, position, language, customerKind, categoryId, productId, active } =
      terms;
    const versions = [...terms.versions].sort((a, b) => b.number - a.number);
    return Object.assign(new TermsDto(), {
      ...{ version, id, slot, name, position, language, customerKind, categoryId, productId, active },
      versions: versions.map(({ id, number, validFrom, title, usedAt }) => ({
        ...{ id, number, validFrom, title },
        usedAt: usedAt?.toISOString() ?? null,
      })),
    });
  }
}

export class TermsVersionQuery extends ListQuery {
  @IdField(optional) termsId?: number;
}

class WordingDto {
  @DayField({ description: 'Contracts printed from this day on have it.' }) validFrom: string;

  @TextField({ max: 160, example: 'Condizioni generali di contratto' }) title: string;

  @TextField({
    max: LONGEST_BODY,
    example: '## 1. Oggetto\n\n1.1 {{azienda}} fornisce al Cliente …',
    description:
      'Headings `## `, items `- `, `**bold**`, `*italic*`, blank line between paragraphs; names in double braces are filled in.',
  })
  body: string;

  @TextField({
    ...erasable,
    max: 500,
    example: 'art. 5 (sospensione), art. 8 (recesso)',
    description: 'Clauses to be signed for apart (art. 1341 of the civil code).',
  })
  clauses?: string | null;
}

export class CreateTermsVersionDto extends WordingDto {
  @IdField() termsId: number;
}

export class EditTermsVersionDto extends PartialType(WordingDto) {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

export class TermsVersionDto {
  @IntField({ min: 1 }) version: number;

  @IdField() id: number;

  @IdField() termsId: number;

  @IntField({ min: 1 }) number: number;

  @DayField() validFrom: string;

  @TextField({ example: 'Condizioni generali di contratto' }) title: string;

  @TextField({ nullable: true }) clauses: string | null;

  @TextField({ max: LONGEST_BODY }) body: string;

  @InstantField({
    nullable: true,
    description: 'When it was first printed for a customer; from then on it stands.',
  })
  usedAt: string | null;

  static from(wording: TermsVersion): TermsVersionDto {
    const { version, id, termsId, number, validFrom, title, clauses, body, usedAt } = wording;
    return Object.assign(new TermsVersionDto(), {
      ...{ version, id, termsId, number, validFrom, title, clauses, body },
      usedAt: usedAt?.toISOString() ?? null,
    });
  }
}

export class PreviewTermsDto {
  @TextField({ max: LONGEST_BODY }) body: string;
}

export class TermsPageDto {
  @TextField({ max: 1_000_000, description: 'The text as HTML, our own names filled in.' }) html: string;

  @TextField({
    example: 'banca',
    nullable: true,
    description: 'The first name in double braces that nobody fills in.',
  })
  unknown: string | null;
}
