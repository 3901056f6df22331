import { CreatePage } from '../components/FormPage';
import { EntryTemplateInputs } from './EntryTemplateInputs';

export const EntryTemplateCreate = () => (
  <CreatePage>
    <EntryTemplateInputs />
  </CreatePage>
);
