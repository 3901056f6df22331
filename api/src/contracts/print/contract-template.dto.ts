import { PartialType } from '@nestjs/swagger';
import { PARTNER_KINDS, type PartnerKind } from '../../partners/partner-kind';
import { EnumField, IdField, IntField, TextField } from '../../platform/http/fields';
import type { ContractTemplate } from './contract-template.entity';

const erasable = { optional: true, nullable: true };

export class CreateContractTemplateDto {
  @TextField({ max: 40, example: 'business', description: 'Folder in `templates/contract`.' })
  template: string;

  @EnumField(PARTNER_KINDS, { ...erasable, description: 'Only for customers of this kind; null for all.' })
  customerKind?: PartnerKind | null;

  @IdField({ ...erasable, description: 'Only for contracts with a product of this category.' })
  categoryId?: number | null;
}

export class EditContractTemplateDto extends PartialType(CreateContractTemplateDto) {
  @IntField({ min: 1, description: 'Version that was read.' }) version: number;
}

/** A rule that says which template prints a contract; the most particular one wins. */
export class ContractTemplateDto {
  @IntField({ min: 1 }) version: number;

  @IdField() id: number;

  @TextField({ example: 'business' }) template: string;

  @EnumField(PARTNER_KINDS, { nullable: true }) customerKind: PartnerKind | null;

  @IdField({ nullable: true }) categoryId: number | null;

  static from({ version, id, template, customerKind, categoryId }: ContractTemplate): ContractTemplateDto {
    return Object.assign(new ContractTemplateDto(), { version, id, template, customerKind, categoryId });
  }
}
