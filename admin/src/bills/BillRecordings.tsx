import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, TextField, useGetList, type FieldProps } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { ActorField } from '../fields/ActorField';
import { DayField } from '../fields/DayField';

type Recording = components['schemas']['BillRecordingDto'];

/** Under which protocols a bill was recorded, and how it was taken back. */
export const BillRecordings = ({ billId }: { readonly billId: number }) => {
  const { data = [], isPending } = useGetList<Recording>('bill-recordings', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'ASC' },
    filter: { billId },
  });
  if (isPending) return null;
  if (data.length === 0) return <EmptyState text="resources.bills.not_registered" />;
  const undone = data.some(({ undoneOn }) => undoneOn !== null);
  return (
    <Rows
      rows={data}
      resource="bill-recordings"
      phone={{
        primary: <ProtocolField source="protocol" />,
        secondary: <TextField source="reason" />,
        end: <DayField source="registeredOn" />,
      }}
    >
      <ProtocolField source="protocol" />
      <DayField source="registeredOn" />
      <DayField source="competence" />
      {undone && <DayField source="undoneOn" emptyText="app.none" />}
      {undone && <ActorField source="undoneBy" emptyText="app.none" />}
      {undone && <TextField source="reason" emptyText="app.none" />}
    </Rows>
  );
};

const ProtocolField = (field: FieldProps<Recording>) => (
  <FunctionField<Recording> {...field} render={({ protocol, year }) => `${protocol}/${year}`} />
);
