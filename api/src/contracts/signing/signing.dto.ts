import {
  BoolField,
  EnumField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields';
import { CONSENT_KEYS } from './asked-consents';
import { SIGNATURE_MODES, SIGNATURE_STATES } from './request-state';

export class SigningCompanyDto {
  @TextField({ example: 'Esempio Wireless Srl' }) name: string;

  @TextField({ nullable: true, max: 400_000, description: 'A `data:` URI.' }) logo: string | null;

  @TextField({ nullable: true, example: '0735 123456' }) phone: string | null;

  @TextField({ nullable: true, example: 'info@example.it' }) email: string | null;
}

export class AskedConsentDto {
  @EnumField(CONSENT_KEYS) key: string;

  @TextField({ max: 1000, description: 'The sentence to be ticked.' }) text: string;

  @BoolField({ description: 'Without it the contract can’t be signed.' }) required: boolean;
}

export class SentCodeDto {
  @TextField({ example: 'm•••@example.it' }) to: string;

  @InstantField() expiresAt: string;

  @InstantField({ description: 'Not before may another be asked for.' }) againAt: string;
}

/** All that the page may know; what only concerns signing is null once the request has ended. */
export class SigningDto {
  @EnumField(SIGNATURE_STATES) state: string;

  @EnumField(['it', 'en']) language: string;

  @NestedField(() => SigningCompanyDto) company: SigningCompanyDto;

  @EnumField(SIGNATURE_MODES, { nullable: true }) mode: string | null;

  @TextField({ nullable: true, example: 'Rossi Mario' }) signer: string | null;

  @TextField({ nullable: true, example: '2026/00042' }) contract: string | null;

  @IntField({ nullable: true, example: 4 }) pages: number | null;

  @InstantField({ nullable: true }) expiresAt: string | null;

  @BoolField({ description: 'The contract was read to its end.' }) read: boolean;

  @TextField({ nullable: true, example: 'm•••@example.it', description: 'Where codes go; null on a tablet.' })
  codesTo: string | null;

  @TextField({
    nullable: true,
    example: 'm•••@example.it',
    description: 'Where the signed copy goes; null if nowhere.',
  })
  copyTo: string | null;

  @NestedField(() => AskedConsentDto, { list: true }) consents: AskedConsentDto[];

  @InstantField({ nullable: true }) signedAt: string | null;
}

export class SignDto {
  @ObjectField({
    description:
      '`{ kind: "drawn", width, height, strokes }`: the pad’s size and each line’s x, y, x, y … in its pixels; or `{ kind: "typed", text }`.',
    example: { kind: 'drawn', width: 340, height: 160, strokes: [[20, 90, 60, 40, 110, 95]] },
  })
  drawing: Record<string, unknown>;

  @TextListField({ values: CONSENT_KEYS, description: 'The sentences that were ticked.' })
  ticked: string[];

  @TextField({ optional: true, max: 20, example: '042137', description: 'Not on a tablet.' })
  code?: string;
}

export class RefuseSigningDto {
  @TextField({ optional: true, nullable: true, max: 500, example: 'Ci devo pensare' }) reason: string | null =
    null;
}
