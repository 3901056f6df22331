import { EditPage } from '../components/FormPage';
import { ContractGroupInputs } from './ContractGroupInputs';

export const ContractGroupEdit = () => (
  <EditPage redirect="show">
    <ContractGroupInputs />
  </EditPage>
);
