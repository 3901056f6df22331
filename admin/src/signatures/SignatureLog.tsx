import { FunctionField, NumberField } from 'react-admin';
import { Rows } from '../components/Rows';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { factOf, type SignatureEvent } from './signature';

/** What happened, in order; each event carries the hash of the one before. */
export const SignatureLog = ({ events }: { readonly events: readonly SignatureEvent[] }) => (
  <Rows
    rows={events}
    resource="signature-events"
    phone={{
      primary: <EnumField source="kind" />,
      secondary: (
        <>
          <InstantField source="at" /> · <FunctionField<SignatureEvent> render={whoOrWhere} />
        </>
      ),
    }}
  >
    <NumberField source="number" sortable={false} />
    <InstantField source="at" sortable={false} />
    <EnumField source="kind" sortable={false} />
    <FunctionField<SignatureEvent> source="facts" sortable={false} render={whoOrWhere} />
    <FunctionField<SignatureEvent>
      source="hash"
      sortable={false}
      sx={{ fontFamily: 'monospace', fontSize: 12 }}
      render={({ hash }) => `${hash.slice(0, 16)}…`}
    />
  </Rows>
);

/** Who did it, to which address, or from which one. */
function whoOrWhere(event: SignatureEvent): string {
  return ['by', 'witness', 'to', 'ip']
    .map((name) => factOf(event, name))
    .filter((fact) => fact !== '')
    .join(', ');
}
