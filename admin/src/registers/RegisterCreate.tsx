import { CreatePage } from '../components/FormPage';
import type { Register } from './example-number';
import { RegisterInputs } from './RegisterInputs';

export const RegisterCreate = () => (
  <CreatePage<Register>
    defaultValues={{
      ...{ kind: 'invoice', electronic: true, format: 'B {year}/{number:5}' },
      ...{ standard: false, active: true },
    }}
  >
    <RegisterInputs />
  </CreatePage>
);
