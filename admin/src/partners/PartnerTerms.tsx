import Typography from '@mui/material/Typography';
import { formatIban } from '@ponte/shared/iban';
import { BooleanField, FunctionField, ReferenceField, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

/** How the partner pays and what they pay, where it is not as usual. */
export const PartnerTerms = () => {
  const partner = useRecordContext<Partner>();
  const priceLists = useCan('price-list.read');
  const taxCodes = useCan('tax-code.read');
  if (!partner) return null;
  return (
    <Panel title="resources.partners.section.terms">
      <Facts>
        <ReferenceField source="paymentTermId" reference="payment-terms" link={false} empty="app.none" />
        <ReferenceField source="paymentMethodId" reference="payment-methods" link={false} empty="app.none" />
        {partner.priceListId && priceLists && (
          <ReferenceField source="priceListId" reference="price-lists" link="show" />
        )}
        {partner.taxCodeId && taxCodes && (
          <ReferenceField source="taxCodeId" reference="tax-codes" link={false} />
        )}
        {partner.fiscalPositionId && taxCodes && (
          <ReferenceField source="fiscalPositionId" reference="fiscal-positions" link={false} />
        )}
        {partner.viesValidOn && <DayField source="viesValidOn" />}
        {partner.withholdsTax && <BooleanField source="withholdsTax" />}
        {partner.revenueAccount && <TextField source="revenueAccount" />}
        {partner.costAccount && <TextField source="costAccount" />}
        {partner.iban && <FunctionField source="iban" render={() => formatIban(partner.iban ?? '')} />}
        {partner.usesCredit !== null && <BooleanField source="usesCredit" />}
        {partner.resellerId && <PartnerLink source="resellerId" />}
        {partner.agentId && <PartnerLink source="agentId" />}
        <EnumField source="language" />
        <InstantField source="createdAt" />
      </Facts>
      {partner.notes && (
        <Typography variant="body2" sx={{ mt: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {partner.notes}
        </Typography>
      )}
    </Panel>
  );
};
