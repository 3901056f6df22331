import { EditPage } from '../components/FormPage';
import { TermsInputs } from './TermsInputs';

export const TermsEdit = () => (
  <EditPage redirect="show">
    <TermsInputs />
  </EditPage>
);
