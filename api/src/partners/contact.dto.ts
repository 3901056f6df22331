import { EmailField, IdField, NestedField, TextField } from '../platform/http/fields';

const erasable = { optional: true, nullable: true };

/** Somebody to speak to, and those reached through him. */
export class ContactDto {
  @IdField({ optional: true, description: 'Of the contact; left out for a new one.' })
  id?: number;

  @TextField({ max: 120, example: 'Anna Verdi' })
  name: string;

  @TextField({
    ...erasable,
    max: 60,
    example: 'amministrazione',
    description: 'What to call about, in words.',
  })
  role?: string | null;

  @EmailField({ ...erasable, example: 'anna.verdi@example.it' })
  email?: string | null;

  @TextField({ ...erasable, max: 32, example: '0735 123456' })
  phone?: string | null;

  @NestedField(() => ContactDto, {
    optional: true,
    list: true,
    most: 100,
    description: 'Contacts of the contact, to five levels.',
  })
  contacts?: ContactDto[];
}
