import { EditPage } from '../components/FormPage';
import { EntryTemplateInputs } from './EntryTemplateInputs';

export const EntryTemplateEdit = () => (
  <EditPage deletable={() => true}>
    <EntryTemplateInputs />
  </EditPage>
);
