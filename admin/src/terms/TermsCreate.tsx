import { CreatePage } from '../components/FormPage';
import { TermsInputs } from './TermsInputs';

export const TermsCreate = () => (
  <CreatePage redirect="show" defaultValues={{ language: 'it', position: 1, active: true }}>
    <TermsInputs />
  </CreatePage>
);
