import { EditPage } from '../components/FormPage';
import { SubnetInputs } from './SubnetInputs';
import type { Subnet } from './UseField';

/** The gateway alone does not keep a network from being deleted. */
export const SubnetEdit = () => (
  <EditPage<Subnet> redirect="show" deletable={({ taken, gateway }) => taken <= (gateway === null ? 0 : 1)}>
    <SubnetInputs />
  </EditPage>
);
