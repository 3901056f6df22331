import AddIcon from '@mui/icons-material/Add';
import type { components } from '@ponte/shared/generated/api-types';
import {
  maxLength,
  NumberInput,
  Pagination,
  ReferenceManyField,
  required,
  TextField,
  TextInput,
} from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { EmptyState } from '../components/EmptyState';
import { FormGrid } from '../components/FormGrid';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { DayField } from '../fields/DayField';
import { DayInput } from '../inputs/DayInput';
import { VoucherSwitch } from './VoucherSwitch';
import { VoucherUses } from './VoucherUses';

type Promotion = components['schemas']['PromotionDto'];

const TEXTS = 'resources.vouchers';

/** The codes by which a promotion is given, how often each was taken, and new ones. */
export const PromotionVouchers = ({ promotion }: { readonly promotion: Promotion }) => (
  <Panel title="resources.promotions.section.vouchers" actions={<AddVouchers promotion={promotion} />}>
    <ReferenceManyField
      reference="vouchers"
      target="promotionId"
      sort={{ field: 'code', order: 'ASC' }}
      perPage={10}
      pagination={<Pagination rowsPerPageOptions={[10, 50, 100]} />}
      empty={<EmptyState text={`${TEXTS}.none`} />}
    >
      <ResponsiveGrid
        rowClick={false}
        phone={{
          primary: <TextField source="code" />,
          secondary: <VoucherUses source="uses" />,
          end: <VoucherSwitch source="active" />,
        }}
      >
        <TextField source="code" sx={{ fontFamily: 'monospace' }} />
        <VoucherUses source="uses" />
        <DayField source="validFrom" sortable={false} emptyText="app.none" />
        <DayField source="validTo" emptyText="app.none" />
        <ActiveField source="active" sortable={false} />
        <VoucherSwitch source="active" label="" sortable={false} />
      </ResponsiveGrid>
    </ReferenceManyField>
  </Panel>
);

const AddVouchers = ({ promotion }: { readonly promotion: Promotion }) => (
  <ActionDialog
    path="/vouchers"
    permission="promotion.write"
    label={`${TEXTS}.add`}
    title={`${TEXTS}.add_title`}
    text={`${TEXTS}.add_text`}
    icon={<AddIcon />}
    success={`${TEXTS}.added`}
    toBody={(values) => ({ ...filled(values), promotionId: promotion.id })}
  >
    <FormGrid>
      <TextInput
        source="code"
        label={`${TEXTS}.fields.code`}
        validate={[required(), maxLength(24)]}
        helperText={false}
      />
      <NumberInput
        source="count"
        label={`${TEXTS}.fields.count`}
        min={1}
        max={5000}
        step={1}
        helperText={`${TEXTS}.count_help`}
      />
      <NumberInput
        source="maxUses"
        label={`${TEXTS}.fields.maxUses`}
        min={1}
        step={1}
        helperText={`${TEXTS}.uses_help`}
      />
      <span />
      <DayInput source="validFrom" label={`${TEXTS}.fields.validFrom`} />
      <DayInput source="validTo" label={`${TEXTS}.fields.validTo`} />
    </FormGrid>
  </ActionDialog>
);

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}
