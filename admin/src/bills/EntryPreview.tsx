import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { Rows } from '../components/Rows';
import { SideField } from '../fields/SideField';
import { Side } from '../journal-entries/EntryLines';

/** The lines of an entry that is foretold. */
export const EntryPreview = ({ lines }: Pick<components['schemas']['AccountCorrectionDto'], 'lines'>) => (
  <Rows
    rows={lines}
    resource="journal-lines"
    phone={{
      primary: <TextField source="accountCode" />,
      secondary: <TextField source="accountName" />,
      end: <Side />,
    }}
  >
    <TextField source="accountCode" />
    <TextField source="accountName" />
    <SideField source="debit" />
    <SideField source="credit" />
  </Rows>
);
