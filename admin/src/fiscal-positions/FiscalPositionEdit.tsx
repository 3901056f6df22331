import { EditPage } from '../components/FormPage';
import { FiscalPositionInputs } from './FiscalPositionInputs';

export const FiscalPositionEdit = () => (
  <EditPage>
    <FiscalPositionInputs />
  </EditPage>
);
