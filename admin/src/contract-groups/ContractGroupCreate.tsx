import { CreatePage } from '../components/FormPage';
import { ContractGroupInputs } from './ContractGroupInputs';

export const ContractGroupCreate = () => (
  <CreatePage redirect="show" defaultValues={{ groupBy: 'group', active: true }}>
    <ContractGroupInputs />
  </CreatePage>
);
