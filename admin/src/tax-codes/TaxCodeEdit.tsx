import { EditPage } from '../components/FormPage';
import { TaxCodeInputs } from './TaxCodeInputs';

export const TaxCodeEdit = () => (
  <EditPage>
    <TaxCodeInputs />
  </EditPage>
);
