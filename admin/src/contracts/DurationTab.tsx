import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FunctionField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Rows } from '../components/Rows';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import type { ContractDetail, ContractTab, ContractTabProps } from './contract-tab';

type Setting = components['schemas']['ContractSettingDto'];
type Withdrawal = components['schemas']['WithdrawalDto'];

const Duration = ({ contract }: ContractTabProps) => (
  <Box sx={{ display: 'grid', gap: 2 }}>
    <FreeWithdrawal contract={contract} />
    <Terms />
    <Withdrawals contract={contract} />
  </Box>
);

const FreeWithdrawal = ({ contract: { freeWithdrawalUntil } }: ContractTabProps) => {
  const translate = useTranslate();
  const { day } = useFormats();
  if (freeWithdrawalUntil === null) return null;
  return (
    <Alert severity="info">
      {translate('resources.contracts.free_withdrawal', { day: day(freeWithdrawalUntil) })}
    </Alert>
  );
};

const Terms = () => {
  const translate = useTranslate();
  const { data: setting } = useApi<Setting>('/contract-setting');
  const months = (count: number | null) =>
    count === null ? translate('app.none') : translate('resources.contracts.months', { smart_count: count });
  const days = (list: readonly number[]) => list.join(', ');
  return (
    <Facts columns={4}>
      <FunctionField<ContractDetail> source="termMonths" render={({ termMonths }) => months(termMonths)} />
      <DayField source="termEndsOn" emptyText="app.none" />
      <EnumField source="renewal" />
      <FunctionField<ContractDetail>
        source="renewalMonths"
        render={({ renewal, renewalMonths, termMonths }) =>
          months(renewal === 'tacit' ? (renewalMonths ?? termMonths) : null)
        }
      />
      <FunctionField<ContractDetail>
        source="commitmentMonths"
        render={({ commitmentMonths }) => months(commitmentMonths)}
      />
      <DayField source="commitmentEndsOn" emptyText="app.none" />
      <EnumField source="earlyFee" />
      <MoneyField source="earlyFeeAmount" emptyText="app.none" />
      <FunctionField<ContractDetail>
        source="noticeDays"
        render={({ noticeDays }) => noticeDays ?? setting?.noticeDays ?? ''}
      />
      <FunctionField<ContractDetail>
        source="reminderDays"
        render={({ reminderDays }) => days(reminderDays ?? setting?.reminderDays ?? [])}
      />
      <DayField source="signedOn" emptyText="app.none" />
      <EnumField source="signedChannel" emptyText="app.none" />
    </Facts>
  );
};

/** Who meant to leave, and how it went. */
const Withdrawals = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const { data } = useApi<Withdrawal[]>(`/contracts/${contract.id}/withdrawals`);
  if (!data || data.length === 0) return null;
  return (
    <Box>
      <Typography variant="subtitle2" component="h3">
        {translate('resources.contract-withdrawals.title')}
      </Typography>
      <Rows
        rows={data}
        resource="contract-withdrawals"
        phone={{
          primary: <EnumField source="kind" />,
          secondary: (
            <>
              <DayField source="receivedOn" /> → <DayField source="lastDay" />
            </>
          ),
          end: <MoneyField source="fee" />,
        }}
      >
        <DayField source="receivedOn" sortable={false} />
        <EnumField source="kind" sortable={false} />
        <DayField source="lastDay" sortable={false} />
        <MoneyField source="fee" sortable={false} />
        <EnumField source="waiver" sortable={false} />
        <InstantField source="revokedAt" sortable={false} />
      </Rows>
    </Box>
  );
};

/** How long it lasts, how it goes on, and what leaving means. */
export const durationTab: ContractTab = {
  id: 'duration',
  label: 'resources.contracts.section.duration',
  Content: Duration,
};
