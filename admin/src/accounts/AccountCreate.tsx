import { CreatePage } from '../components/FormPage';
import { AccountInputs } from './AccountInputs';

/** A new account of the chart. */
export const AccountCreate = () => (
  <CreatePage>
    <AccountInputs />
  </CreatePage>
);
