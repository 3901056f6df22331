import { BooleanField, FunctionField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { today } from '../inputs/today';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { exampleNumber, REGISTER_KINDS, type Register } from './example-number';

const filters = [searchFilter, <EnumInput key="kind" source="kind" values={REGISTER_KINDS} alwaysOn />];

const example = (
  <FunctionField<Register>
    label="resources.registers.example"
    render={({ format }) => exampleNumber(format, Number(today().slice(0, 4)))}
  />
);

export const RegisterList = () => (
  <ResponsiveList<Register>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: (
        <>
          <EnumField source="kind" /> · {example}
        </>
      ),
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <EnumField source="kind" />
    <TextField source="branch" emptyText="–" />
    {example}
    <BooleanField source="electronic" sortable={false} />
    <BooleanField source="standard" sortable={false} />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
