import { Create, SimpleForm } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { today } from '../inputs/today';
import { newContract } from './contract-request';
import { ContractInputs } from './ContractInputs';

/** A new contract; it is a draft until it is activated. */
export const ContractCreate = () => (
  <Create redirect="show" transform={newContract}>
    <SimpleForm
      defaultValues={() => ({
        startsOn: today(),
        recurrenceMonths: 1,
        policy: 'advance',
        anchor: 'start',
        renewal: 'none',
        earlyFee: 'none',
        lines: [{ quantity: '1' }],
      })}
    >
      <ContractInputs />
      <FormFaults />
    </SimpleForm>
  </Create>
);
