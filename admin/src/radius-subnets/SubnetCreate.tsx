import { CreatePage } from '../components/FormPage';
import { SubnetInputs } from './SubnetInputs';
import type { Subnet } from './UseField';

export const SubnetCreate = () => (
  <CreatePage<Subnet> redirect="show" defaultValues={{ purpose: 'static' }}>
    <SubnetInputs />
  </CreatePage>
);
