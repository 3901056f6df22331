import type { components } from '@ponte/shared/generated/api-types';
import { NumberField, TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { StatusField } from '../../fields/StatusField';

type Row = components['schemas']['ImportedAccountDto'];

const TEXTS = 'resources.chart-import';

/** What became of each row of the file, those at fault first. */
export const ImportedAccounts = ({ rows }: { readonly rows: readonly Row[] }) => {
  const sorted = rows.toSorted((a, b) => b.faults.length - a.faults.length || a.line - b.line);
  if (rows.length === 0) return <EmptyState text={`${TEXTS}.nothing`} />;
  return (
    <Panel title={`${TEXTS}.report`}>
      <Rows
        rows={sorted}
        resource="chart-import"
        phone={{
          primary: <TextField source="code" />,
          secondary: <Faults source="faults" />,
          end: <StatusField source="outcome" />,
        }}
      >
        <NumberField source="line" />
        <TextField source="code" />
        <TextField source="name" />
        <StatusField source="outcome" />
        <Faults source="faults" />
      </Rows>
    </Panel>
  );
};

/** What is wrong with a row, in words. */
const Faults = (field: FieldProps<Row>) => {
  const translate = useTranslate();
  const row = useRecordContext<Row>(field);
  return <span>{row?.faults.map(({ code }) => translate(`errors.${code}`, { _: code })).join(' ')}</span>;
};
