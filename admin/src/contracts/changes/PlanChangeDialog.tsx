import ChangeIcon from '@mui/icons-material/SwapHorizOutlined';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../../components/ActionDialog';
import { FormGrid } from '../../components/FormGrid';
import { DayInput } from '../../inputs/DayInput';
import { PercentInput, PriceInput, QuantityInput } from '../../inputs/DecimalInput';
import { ReferenceChoice } from '../../inputs/ReferenceChoice';
import { today } from '../../inputs/today';
import type { Line } from '../line-chains';
import { planBody } from './change-bodies';
import { ChangePreview } from './ChangePreview';
import { ChoiceInput } from './ChoiceInput';
import { SETTLEMENTS } from './settlements';

const TEXTS = 'resources.contracts.change';
const WHEN = ['today', 'next-period', 'date'] as const;

interface PlanChangeProps {
  readonly contractId: number;
  /** What is paid month after month, each chain by the line that is in force. */
  readonly lines: readonly Line[];
}

/** Another plan, price, quantity or discount for a line from a day on, once it is seen what that makes of the bills. */
export const PlanChangeDialog = ({ contractId, lines }: PlanChangeProps) => {
  const [chosen, choose] = useState<number>();
  const line = lines.find(({ id }) => id === chosen) ?? lines[0];
  if (!line) return null;
  const path = `/contracts/${contractId}/lines/${line.id ?? 0}/change`;
  return (
    <ActionDialog
      path={path}
      permission="contract.write"
      icon={<ChangeIcon />}
      label={`${TEXTS}.label`}
      title={`${TEXTS}.label`}
      success={`${TEXTS}.done`}
      maxWidth="md"
      defaultValues={{ when: 'next-period', settle: 'now', on: today() }}
      toBody={(values) => planBody(values) ?? values}
    >
      {lines.length > 1 && <LineChoice lines={lines} line={line} onChoose={choose} />}
      <FormGrid>
        <ReferenceChoice
          source="productId"
          reference="products"
          label={`${TEXTS}.product`}
          filter={{ active: true, kind: line.kind }}
        />
        <PriceInput source="unitPrice" label={`${TEXTS}.price`} helperText={`${TEXTS}.price_hint`} />
        <QuantityInput source="quantity" label="resources.contract-lines.fields.quantity" />
        <PercentInput source="discountPercent" label="resources.contract-lines.fields.discountPercent" />
        <ChoiceInput source="when" values={WHEN} texts={`${TEXTS}.when`} />
        <ChoiceInput source="settle" values={SETTLEMENTS} texts={`${TEXTS}.settle`} />
        <OnInput />
      </FormGrid>
      <Preview path={`${path}/preview`} />
      <TextInput source="reason" label="resources.contracts.fields.reason" />
    </ActionDialog>
  );
};

interface LineChoiceProps {
  readonly lines: readonly Line[];
  readonly line: Line;
  readonly onChoose: (id: number) => void;
}

const LineChoice = ({ lines, line, onChoose }: LineChoiceProps) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      fullWidth
      margin="dense"
      label={translate(`${TEXTS}.line`)}
      value={line.id ?? 0}
      onChange={({ target }) => {
        onChoose(Number(target.value));
      }}
    >
      {lines.map(({ id, description }) => (
        <MenuItem key={id} value={id}>
          {description}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Asked only where the day is not given otherwise. */
const OnInput = () => {
  const when: unknown = useWatch({ name: 'when' });
  return when === 'date' ? <DayInput source="on" label={`${TEXTS}.on`} validate={required()} /> : null;
};

const Preview = ({ path }: { readonly path: string }) => {
  const body = planBody(useWatch());
  return body && <ChangePreview path={path} body={body} />;
};
