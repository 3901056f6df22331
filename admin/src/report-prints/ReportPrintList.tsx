import type { components } from '@ponte/shared/generated/api-types';
import AgainIcon from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import {
  maxLength,
  required,
  SelectInput,
  TextField,
  TextInput,
  useRecordContext,
  type FieldProps,
} from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import type { FilterProps } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { useWords } from '../fields/useWords';
import { ParametersField } from './ParametersField';

type Print = components['schemas']['ReportPrintDto'];

const TEXTS = 'resources.report-prints';
const REPORTS: readonly Print['report'][] = [
  ...([
    'vat-register-sales',
    'vat-register-purchases',
    'vat-settlement',
    'lipe',
    'stamp-duty',
    'deferrals',
  ] as const),
  ...(['journal-book', 'account-ledger', 'partner-ledger', 'partner-balances', 'trial-balance'] as const),
  ...(['financial-statements', 'aged-balance', 'turnover'] as const),
];

const chips: FilterChip[] = [{ label: `${TEXTS}.chip.current`, source: 'current', value: true }];

const ReportFilter = ({ source }: FilterProps) => {
  const words = useWords('report');
  const choices = REPORTS.map((id) => ({ id, name: words(id) }));
  return <SelectInput source={source} choices={choices} translateChoice={false} sx={{ minWidth: 200 }} />;
};

const filters = [
  <ReportFilter key="report" source="report" alwaysOn />,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
];

/** Reports of locked months as they were printed first; each is handed out again to the byte until it is superseded. */
export const ReportPrintList = () => (
  <ResponsiveList<Print>
    filters={filters}
    sort={{ field: 'printedAt', order: 'DESC' }}
    rowClick={false}
    empty={<EmptyState text={`${TEXTS}.none`} />}
    phone={{
      primary: <EnumField source="report" />,
      secondary: <ParametersField source="parameters" />,
      end: <Actions />,
    }}
  >
    <EnumField source="report" />
    <ParametersField source="parameters" sortable={false} />
    <TextField source="format" sortable={false} />
    <InstantField source="printedAt" />
    <ActorField source="printedBy" sortable={false} />
    <Superseded source="reason" sortable={false} />
    <Actions />
  </ResponsiveList>
);

/** By whom and why it is not handed out any more. */
const Superseded = (field: FieldProps<Print>) => {
  const print = useRecordContext<Print>(field);
  if (!print || print.current) return null;
  return (
    <Box component="span" sx={{ typography: 'body2' }}>
      {[print.supersededBy, print.reason].join(': ')}
    </Box>
  );
};

const Actions = (field: Partial<FieldProps<Print>>) => {
  const print = useRecordContext<Print>(field);
  if (!print) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', md: 'nowrap' }, justifyContent: 'flex-end' }}>
      <DownloadButton path={`/report-prints/${print.id}/content`} fileName={print.fileName} />
      {print.current && (
        <ActionDialog
          path={`/report-prints/${print.id}/supersede`}
          permission="accounting-period.lock"
          icon={<AgainIcon />}
          label={`${TEXTS}.supersede.label`}
          title={`${TEXTS}.supersede.title`}
          text={`${TEXTS}.supersede.text`}
          success={`${TEXTS}.supersede.done`}
        >
          <TextInput
            source="reason"
            label={`${TEXTS}.fields.reason`}
            validate={[required(), maxLength(255)]}
          />
        </ActionDialog>
      )}
    </Box>
  );
};
