import { IdField, TextField, TextListField } from '../platform/http/fields';
import { DUPLICATE_FIELDS, type Duplicate, type DuplicateField } from './duplicate-check';

const optional = { optional: true };

/** What was typed of a partner, to see whether it is there already. */
export class DuplicateQuery {
  @TextField({ ...optional, pattern: /^[A-Z]{2}$/, example: 'IT', description: 'Country of the VAT number.' })
  country?: string;

  @TextField({ ...optional, max: 30, example: '01234567897' })
  vatNumber?: string;

  @TextField({ ...optional, max: 20, example: 'RSSMRA85T10A562S' })
  fiscalCode?: string;

  @TextField({ ...optional, max: 255, example: 'mario.rossi@example.it' })
  email?: string;

  @TextField({ ...optional, max: 32, example: '0735 123456' })
  phone?: string;

  @IdField({ ...optional, description: 'The partner that is being edited: it is no duplicate of itself.' })
  exceptId?: number;
}

export class DuplicateDto {
  @IdField()
  partnerId: number;

  @TextField({ example: 'Rossi Mario' })
  name: string;

  @TextListField({
    values: DUPLICATE_FIELDS,
    example: ['email', 'phone'],
    description: 'What both have in common.',
  })
  fields: DuplicateField[];

  static from(duplicate: Duplicate): DuplicateDto {
    return Object.assign(new DuplicateDto(), duplicate);
  }
}
