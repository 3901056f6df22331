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
export const MovedContracts = ({ figure: { month, movement, amount }, to, close }: MovedContractsProps) => {
  const translate = useTranslate();
  const { money, month: monthName } = useFormats();
  const name = translate(`${TEXTS}.fields.${movement ?? 'end'}`);
  return (
    <ContractFees
      title={`${monthName(month)}, ${name}: ${money(amount)}`}
      path="/recurring-revenue/contracts"
      query={{ month, to, ...(movement === null ? {} : { movement }) }}
      close={close}
      resource="recurring-revenue"
      shown={movement === null ? 'after' : 'change'}
    />
  );
};
