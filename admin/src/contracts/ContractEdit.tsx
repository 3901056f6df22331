import { Edit, SimpleForm } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { changedContract, type ContractForm } from './contract-request';
import { ContractInputs } from './ContractInputs';

/** A contract changed, as far as its state and what was billed allow. */
export const ContractEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    transform={(contract: ContractForm, options) =>
      changedContract(contract, options?.previousData as ContractForm)
    }
  >
    <SimpleForm>
      <ContractInputs />
      <FormFaults />
    </SimpleForm>
  </Edit>
);
