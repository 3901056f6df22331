import { ReferenceField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';

/** Entries that come again and again. */
export const EntryTemplateList = () => (
  <ResponsiveList
    filters={[searchFilter]}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, secondary: <TextField source="description" /> }}
  >
    <TextField source="name" />
    <TextField source="description" sortable={false} />
    <ReferenceField source="journalId" reference="journals" link={false} sortable={false} />
  </ResponsiveList>
);
