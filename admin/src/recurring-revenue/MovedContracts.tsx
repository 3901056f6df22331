import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DrillDialog } from '../components/DrillDialog';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { TEXTS, type Figure } from './months';

type Part = components['schemas']['RecurringContractDto'];

interface MovedContractsProps {
  readonly figure: Figure;
  readonly close: () => void;
}

/** The contracts that make a figure: what they paid at the end of the month before, and pay at its own. */
export const MovedContracts = ({ figure: { month, movement, amount }, close }: MovedContractsProps) => {
  const translate = useTranslate();
  const { money, month: monthName } = useFormats();
  const name = translate(`${TEXTS}.fields.${movement ?? 'end'}`);
  const shown = movement === null ? 'after' : 'change';
  return (
    <DrillDialog
      title={`${monthName(month)}, ${name}: ${money(amount)}`}
      path="/recurring-revenue/contracts"
      query={{ month, ...(movement === null ? {} : { movement }) }}
      close={close}
      resource="recurring-revenue"
      phone={{
        primary: <ContractLink source="contractCode" />,
        secondary: <TextField source="partnerName" />,
        end: <MoneyField source={shown} signed />,
      }}
    >
      <ContractLink source="contractCode" />
      <TextField source="partnerName" />
      <MoneyField source="before" />
      <MoneyField source="after" />
      <MoneyField source="change" signed />
    </DrillDialog>
  );
};

const ContractLink = (field: FieldProps<Part>) => {
  const part = useRecordContext<Part>(field);
  if (!part) return null;
  return (
    <Link component={RouterLink} to={`/contracts/${String(part.contractId)}/show`} variant="body2">
      {part.contractCode}
    </Link>
  );
};
