import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { ContractFees } from './ContractFees';
import { TEXTS, type Figure } from './months';

interface MovedContractsProps {
  readonly figure: Figure;
  /** The last day of the report. */
  readonly to: string;
  readonly close: () => void;
}

/** The contracts that make a figure: what they paid at the end of the month before, and pay at its own. */
export const MovedContracts = ({ figure, to, close }: MovedContractsProps) => {
  const translate = useTranslate();
  const { month: monthName } = useFormats();
  const { month, movements, field, reading } = figure;
  return (
    <ContractFees
      title={`${monthName(month)}, ${translate(`${TEXTS}.fields.${field}`)}: ${reading}`}
      path="/recurring-revenue/contracts"
      query={{ month, to, ...(movements.length > 0 ? { movement: movements.join() } : {}) }}
      close={close}
      resource="recurring-revenue"
      shown={movements.length === 0 ? 'after' : 'change'}
    />
  );
};
