import { money } from '@ponte/shared/money';
import type { DueIntegration } from '../../invoicing/integrations/due-integrations.query';
import { INTEGRATION_TYPES, type IntegrationType } from '../../invoicing/integrations/integration-type';
import {
  DayField,
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
import { EINVOICE_STATES, type EinvoiceState } from '../einvoice-file.entity';
import { EinvoiceFaultDto } from '../einvoice.dto';
import { mendOf } from '../mend';
import { stateOf } from '../sent-state';
import type { IntegrationRow } from './vat-integration.query';

const TYPE = {
  description:
    'TD16 domestic, TD17 services from abroad, TD18 goods from the Union, TD19 goods art. 17 c. 2.',
};

export class DueIntegrationQuery extends ListQuery {
  @IdField({ optional: true, description: 'This bill alone.' }) billId?: number;
}

/** A bill under reverse charge that waits for its integration. */
export class DueIntegrationDto {
  @IdField({ description: 'The bill.' }) id: number;

  @TextField({ example: '123/A', description: 'The supplier’s own.' }) number: string;

  @DayField() issuedOn: string;

  @DayField() receivedOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Edil Rossi Srl' }) supplierName: string;

  @EnumField(INTEGRATION_TYPES, TYPE) proposed: IntegrationType;

  @TextListField({
    values: INTEGRATION_TYPES,
    description: 'The kinds that a supplier of its country allows.',
  })
  allowed: readonly IntegrationType[];

  @MoneyField({ negative: true, description: 'EUR, what the VAT is added to.' }) taxable: string;

  @MoneyField({ negative: true, description: 'The VAT that we add.' }) tax: string;

  static from({ taxable, tax, ...due }: DueIntegration): DueIntegrationDto {
    return Object.assign(new DueIntegrationDto(), { ...due, taxable: money(taxable), tax: money(tax) });
  }
}

export class IssueIntegrationsDto {
  @IdListField({
    most: 1000,
    description: 'Bills under reverse charge; those that have theirs are passed over.',
  })
  billIds: number[];

  @EnumField(INTEGRATION_TYPES, { optional: true, description: 'As proposed for each if left out.' })
  documentType?: IntegrationType;
}

export class IssuedIntegrationsDto {
  @IntField({ example: 3, description: 'How many were made now.' }) made: number;

  @IdListField({ description: 'Those made now.' }) ids: number[];
}

export class VatIntegrationQuery extends ListQuery {
  @IdField({ optional: true, description: 'That of this bill.' }) billId?: number;

  @EnumField(INTEGRATION_TYPES, { optional: true }) documentType?: IntegrationType;

  @EnumField(EINVOICE_STATES, { optional: true }) status?: EinvoiceState;

  @DayField({ optional: true, description: 'Of this day or later.' }) issuedFrom?: string;

  @DayField({ optional: true, description: 'Of this day or before.' }) issuedTo?: string;
}

export class VatIntegrationZipQuery {
  @IdListField({ most: 10_000, description: 'Ids of integrations.' }) ids: number[];
}

export class VatIntegrationDto {
  @IdField() id: number;

  @EnumField(INTEGRATION_TYPES, TYPE) documentType: IntegrationType;

  @TextField({ example: 'IR 2026/0001' }) number: string;

  @DayField() issuedOn: string;

  @IdField() billId: number;

  @TextField({ example: '123/A' }) billNumber: string;

  @DayField() billIssuedOn: string;

  @IdField() partnerId: number;

  @TextField({ example: 'Edil Rossi Srl' }) supplierName: string;

  @MoneyField({ negative: true }) taxable: string;

  @MoneyField({ negative: true }) tax: string;

  @MoneyField({ negative: true }) total: string;

  @IdField({ nullable: true, description: 'The e-invoice file; null until it is built.' }) fileId:
    number | null;

  @TextField({ nullable: true, example: 'IT01234567890_0000A.xml' }) fileName: string | null;

  @EnumField(EINVOICE_STATES, { nullable: true, description: '`faulty`: SDI would refuse it for `faults`.' })
  status: EinvoiceState | null;

  @InstantField({ nullable: true, description: 'When it was marked as given to SDI.' }) sentAt: string | null;

  @TextField({ nullable: true, example: 'Anna Bianchi' }) sentBy: string | null;

  @NestedField(() => EinvoiceFaultDto, { list: true }) faults: EinvoiceFaultDto[];

  static from({ faults, ...row }: IntegrationRow): VatIntegrationDto {
    const { partnerId } = row;
    return Object.assign(new VatIntegrationDto(), {
      ...row,
      status: row.status === null ? null : stateOf(row.status, row.sentAt),
      sentAt: row.sentAt?.toISOString() ?? null,
      faults: faults.map((fault) => ({ ...fault, mend: mendOf(fault.path, { invoiceId: null, partnerId }) })),
    });
  }
}
