import { DAY_COUNTS, type DayCount } from '@ponte/shared/day-count';
import { EnumField, IdField, TextField } from '../platform/http/fields';

const nullable = { nullable: true };
const erasable = { optional: true, nullable: true };

const payerId = { example: 4712, description: 'Who gets the invoices and pays them; null for the customer.' };
const groupId = {
  example: 3,
  description: 'Group of the payer whose contracts go on one invoice; null for invoices of its own.',
};
const costCentre = {
  max: 40,
  example: 'Negozi',
  description: "The payer's own word for where the cost belongs.",
};
const dayCount = {
  description: 'How parts of a period are measured: by the days there are, or by months of thirty days.',
};

/** Who pays a contract, with which others, and how its days are counted. */
export class ContractPayerDto {
  @IdField({ ...erasable, ...payerId })
  payerId?: number | null;

  @IdField({ ...erasable, ...groupId })
  groupId?: number | null;

  @TextField({ ...erasable, ...costCentre })
  costCentre?: string | null;

  @EnumField(DAY_COUNTS, {
    optional: true,
    description: `${dayCount.description} As the company does it on the day the contract is made, unless said.`,
  })
  dayCount?: DayCount;
}

export class ContractPayerFactsDto {
  @IdField({ ...nullable, ...payerId })
  payerId: number | null;

  @IdField({ ...nullable, ...groupId })
  groupId: number | null;

  @TextField({ ...nullable, ...costCentre })
  costCentre: string | null;

  @EnumField(DAY_COUNTS, { ...nullable, ...dayCount })
  dayCount: DayCount | null;
}
