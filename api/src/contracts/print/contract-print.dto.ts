import {
  BoolField,
  EmailField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '../../platform/http/fields';
import { CONSENT_KINDS, type Consent, type ConsentKind } from './consents';
import type { ContractPrint } from './contract-print.entity';

export class ContractPrintDto {
  @IdField() id: number;

  @IdField() contractId: number;

  @IntField({ min: 1, description: 'How often the contract was printed until then.' }) number: number;

  @TextField({ example: 'consumer', description: 'Folder in `templates/contract`.' }) template: string;

  @EnumField(['it', 'en']) language: string;

  @TextField({
    example: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    description: 'Hash of the PDF, hex.',
  })
  sha256: string;

  @IntField({ min: 1, description: 'Pages of the whole, attachments included.' }) pages: number;

  @TextField({ example: 'Anna Verdi' }) actorName: string;

  @InstantField() printedAt: string;

  @InstantField({ nullable: true, description: 'From then on the contract is not printed again.' })
  signedAt: string | null;

  @BoolField({ description: 'The contract changed since, or was printed again.' }) stale: boolean;

  static from({ printedAt, signedAt, ...print }: ContractPrint, stale = false): ContractPrintDto {
    const { id, contractId, number, template, language, sha256, pages, actorName } = print;
    return Object.assign(new ContractPrintDto(), {
      ...{ id, contractId, number, template, language, sha256, pages, actorName, stale },
      printedAt: printedAt.toISOString(),
      signedAt: signedAt?.toISOString() ?? null,
    });
  }
}

export class SendPrintDto {
  @EmailField({ optional: true, description: 'Else the address of the customer.' }) to?: string;
}

/** The message that was queued: its state tells how it went. */
export class SentPrintDto {
  @IdField() messageId: number;
}

/** A customer's word on one use of his data. */
export class ConsentDto {
  @EnumField(CONSENT_KINDS) kind: ConsentKind;

  @BoolField({ nullable: true, description: 'Null while it was not asked.' }) given: boolean | null;

  static from({ kind, given }: Consent): ConsentDto {
    return Object.assign(new ConsentDto(), { kind, given });
  }
}

class SaidConsentDto {
  @EnumField(CONSENT_KINDS) kind: ConsentKind;

  @BoolField() given: boolean;
}

export class RecordConsentsDto {
  @NestedField(() => SaidConsentDto, { list: true, most: CONSENT_KINDS.length }) consents: SaidConsentDto[];
}
