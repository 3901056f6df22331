import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { ContractFees } from '../recurring-revenue/ContractFees';
import type { CohortFigure } from './cohort';
import { useSince } from './useSince';

interface CohortContractsProps {
  readonly figure: CohortFigure;
  /** The last day of the report. */
  readonly to: string;
  readonly close: () => void;
}

/** The contracts of all who began in a month: what they paid at its end, and pay so many months later. */
export const CohortContracts = ({ figure, to, close }: CohortContractsProps) => {
  const translate = useTranslate();
  const since = useSince();
  const { money, month: monthName } = useFormats();
  const { month, customers, after, active, revenue } = figure;
  const title = translate('resources.cohorts.drilled', {
    ...{ month: monthName(month), active, customers, revenue: money(revenue) },
    since: since(after),
  });
  return (
    <ContractFees
      title={title}
      path="/cohorts/contracts"
      query={{ month, after, to }}
      close={close}
      resource="cohorts"
      shown="after"
    />
  );
};
