import { EnumField, IdField, IntField, MoneyField, NestedField, TextField } from '../../platform/http/fields';
import type { EntryTemplate, TemplateLine } from './entry-template.entity';

const NAME = { max: 80, example: 'Giroconto cassa → banca' };
const DESCRIPTION = { example: 'Versamento contanti', description: 'Of the entries made from it.' };

class TemplateLineDto {
  @TextField({ max: 32, example: '1801' }) accountCode: string;

  @EnumField(['debit', 'credit']) side: 'debit' | 'credit';

  @MoneyField({ nullable: true, description: 'Only where it is always the same.' }) amount: string | null;

  static from({ accountCode, side, amount }: TemplateLine): TemplateLineDto {
    return Object.assign(new TemplateLineDto(), { accountCode, side, amount });
  }
}

export class CreateEntryTemplateDto {
  @TextField(NAME) name: string;

  @IdField() journalId: number;

  @TextField(DESCRIPTION) description: string;

  @NestedField(() => TemplateLineDto, { list: true, most: 100 }) lines: TemplateLineDto[];
}

export class EditEntryTemplateDto {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;

  @TextField({ ...NAME, optional: true, min: 1 }) name?: string;

  @IdField({ optional: true }) journalId?: number;

  @TextField({ ...DESCRIPTION, optional: true, min: 1 }) description?: string;

  @NestedField(() => TemplateLineDto, { list: true, most: 100, optional: true }) lines?: TemplateLineDto[];
}

export class EntryTemplateDto {
  @IdField() id: number;

  @TextField(NAME) name: string;

  @IdField() journalId: number;

  @TextField(DESCRIPTION) description: string;

  @NestedField(() => TemplateLineDto, { list: true }) lines: TemplateLineDto[];

  @IntField({ example: 1 }) version: number;

  static from({ id, name, journalId, description, lines, version }: EntryTemplate): EntryTemplateDto {
    return Object.assign(new EntryTemplateDto(), {
      ...{ id, name, journalId, description, version },
      lines: lines.map((line) => TemplateLineDto.from(line)),
    });
  }
}
