import { BooleanInput, NullableBooleanInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { DayInput } from '../inputs/DayInput';
import { IbanInput } from '../inputs/FiscalInputs';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useCan } from '../providers/useCan';

const inUse = { active: true };

/** How the partner pays, and where their prices and taxes differ from the usual. */
export const TermsInputs = () => {
  const priceLists = useCan('price-list.read');
  const taxCodes = useCan('tax-code.read');
  return (
    <>
      <FormGrid columns={3}>
        <ReferenceChoice source="paymentTermId" reference="payment-terms" />
        <ReferenceChoice source="paymentMethodId" reference="payment-methods" filter={inUse} />
        <IbanInput source="iban" helperText="resources.partners.iban_hint" />
      </FormGrid>
      <FormGrid columns={3}>
        {priceLists && <ReferenceChoice source="priceListId" reference="price-lists" filter={inUse} />}
        {taxCodes && (
          <ReferenceChoice
            source="taxCodeId"
            reference="tax-codes"
            filter={inUse}
            helperText="resources.partners.tax_code_hint"
          />
        )}
        <NullableBooleanInput source="usesCredit" helperText="resources.partners.uses_credit_hint" />
        <ReferenceChoice source="resellerId" reference="partners" filter={{ reseller: true }} />
        <ReferenceChoice source="agentId" reference="partners" filter={{ agent: true }} />
      </FormGrid>
      <FormGrid columns={3}>
        {taxCodes && (
          <ReferenceChoice
            source="fiscalPositionId"
            reference="fiscal-positions"
            filter={inUse}
            helperText="resources.partners.fiscal_position_hint"
          />
        )}
        <DayInput source="viesValidOn" helperText="resources.partners.vies_hint" />
        <WithholdsInput />
      </FormGrid>
      <UsualAccounts />
    </>
  );
};

/** No person is a condominium. */
const WithholdsInput = () => {
  const kind: unknown = useWatch({ name: 'kind' });
  const chosen: unknown = useWatch({ name: 'withholdsTax' });
  if (kind === 'person' && chosen !== true) return null;
  return <BooleanInput source="withholdsTax" helperText="resources.partners.withholds_hint" />;
};

/** Where what is sold to them and bought from them is booked, when nothing says otherwise. */
const UsualAccounts = () => {
  const supplier: unknown = useWatch({ name: 'supplier' });
  return (
    <FormGrid columns={3}>
      <AccountCodeInput
        source="revenueAccount"
        type="income"
        helperText="resources.partners.revenue_account_hint"
      />
      {supplier === true && (
        <AccountCodeInput
          source="costAccount"
          type="expense"
          helperText="resources.partners.cost_account_hint"
        />
      )}
    </FormGrid>
  );
};
