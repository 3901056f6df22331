import { EditPage } from '../components/FormPage';
import { RegisterInputs } from './RegisterInputs';

export const RegisterEdit = () => (
  <EditPage>
    <RegisterInputs created />
  </EditPage>
);
