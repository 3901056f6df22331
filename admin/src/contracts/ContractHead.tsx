import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import {
  DeleteWithConfirmButton,
  EditButton,
  FunctionField,
  NumberField,
  ReferenceField,
  TextField,
} from 'react-admin';
import { Facts } from '../components/Facts';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useCan } from '../providers/useCan';
import { ContractMoves } from './ContractMoves';
import { monthlyFee } from './monthly-fee';

type Contract = components['schemas']['ContractDetailDto'];

interface HeadProps {
  readonly contract: Contract;
}

/** Nothing of it can be edited any more. */
const OVER: readonly Contract['status'][] = ['closed', 'refused', 'expired'];

/** Whose contract it is and on what terms, with what can be done with it. */
export const ContractHead = ({ contract }: HeadProps) => (
  <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="h6" component="h2" sx={{ flex: '1 1 auto' }}>
        {contract.code} <StatusField source="status" />
      </Typography>
      <Changes contract={contract} />
      <ContractMoves contract={contract} />
    </Box>
    <Terms contract={contract} />
  </Card>
);

const Changes = ({ contract }: HeadProps) => {
  const writes = useCan('contract.write');
  if (!writes || OVER.includes(contract.status)) return null;
  return (
    <>
      {contract.status === 'draft' && <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />}
      <EditButton />
    </>
  );
};

const Terms = ({ contract }: HeadProps) => {
  const formats = useFormats();
  return (
    <Facts columns={4}>
      <PartnerLink source="partnerId" />
      <FunctionField<Contract>
        label="resources.contracts.monthly_fee"
        render={({ lines }) => formats.money(money(monthlyFee(lines, today())))}
      />
      <DayField source="nextBillingOn" emptyText="resources.contracts.never" />
      <EnumField source="recurrenceMonths" />
      <DayField source="startsOn" />
      <DayField source="endsOn" emptyText="app.none" />
      {contract.suspensionCause && <EnumField source="suspensionCause" />}
      {contract.status === 'proposal' && <DayField source="validUntil" emptyText="app.none" />}
      {contract.status === 'trial' && <DayField source="trialEndsOn" />}
      {contract.status === 'trial' && <EnumField source="trialThen" />}
      <EnumField source="policy" />
      {contract.fixedDay !== null && <NumberField source="fixedDay" />}
      <EnumField source="anchor" />
      {contract.paymentTermId !== null && (
        <ReferenceField source="paymentTermId" reference="payment-terms" link={false} />
      )}
      {contract.paymentMethodId !== null && (
        <ReferenceField source="paymentMethodId" reference="payment-methods" link={false} />
      )}
      {contract.payerId !== null && <PartnerLink source="payerId" />}
      {contract.groupId !== null && (
        <ReferenceField source="groupId" reference="contract-groups" link="show" />
      )}
      {contract.costCentre !== null && <TextField source="costCentre" />}
      {contract.anchorOn !== null && <DayField source="anchorOn" />}
      {contract.dayCount === 'thirty' && <EnumField source="dayCount" />}
      {contract.agentId !== null && <PartnerLink source="agentId" />}
      {contract.notes && <TextField source="notes" />}
    </Facts>
  );
};
