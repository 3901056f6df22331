import { TAX_REGIME } from '@ponte/shared/code-lists/tax-regime';
import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { CodeListInput, ProvinceInput } from '../inputs/CodeListInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { EnumInput } from '../inputs/EnumInput';
import { EmailInput } from '../inputs/EmailInput';
import { FiscalCodeInput, IbanInput, VatNumberInput } from '../inputs/FiscalInputs';
import { RecipientCodeInput } from '../inputs/RecipientCodeInput';
import { LogoInput } from './LogoInput';

/** What our documents say of us. */
export const CompanyInputs = () => (
  <>
    <FormSection title="resources.company.section.identity">
      <TextInput source="name" validate={[required(), maxLength(80)]} />
      <FormGrid columns={3}>
        <VatNumberInput source="vatNumber" countrySource="country" validate={required()} />
        <FiscalCodeInput source="fiscalCode" validate={required()} />
        <CodeListInput source="taxRegime" codes={TAX_REGIME} validate={required()} />
      </FormGrid>
      <LogoInput source="logo" />
    </FormSection>
    <FormSection title="resources.company.section.seat">
      <FormGrid>
        <TextInput source="street" validate={[required(), maxLength(60)]} />
        <TextInput source="houseNumber" validate={maxLength(8)} />
      </FormGrid>
      <FormGrid columns={3}>
        <TextInput source="zip" validate={required()} />
        <TextInput source="town" validate={[required(), maxLength(60)]} />
        <ProvinceInput source="province" validate={required()} />
      </FormGrid>
    </FormSection>
    <FormSection title="resources.company.section.register">
      <FormGrid columns={3}>
        <ProvinceInput source="reaOffice" />
        <TextInput source="reaNumber" />
        <MoneyInput source="shareCapital" min={0} />
        <BooleanInput source="soleShareholder" />
        <BooleanInput source="inLiquidation" />
      </FormGrid>
    </FormSection>
    <FormSection title="resources.company.section.reach">
      <FormGrid columns={3}>
        <TextInput source="phone" type="tel" />
        <EmailInput source="email" />
        <EmailInput source="pec" />
        <TextInput source="website" />
        <RecipientCodeInput source="sdiRecipientCode" helperText="resources.company.recipient_hint" />
      </FormGrid>
    </FormSection>
    <FormSection title="resources.company.section.bank">
      <FormGrid>
        <IbanInput source="iban" />
        <TextInput source="bankName" />
        <EnumInput source="dayCount" values={['actual', 'thirty']} validate={required()} />
        <TextInput source="creditorId" helperText="resources.company.creditor_hint" />
        <TextInput source="bic" />
        <AccountCodeInput source="revenueAccount" type="income" helperText="resources.company.account_hint" />
      </FormGrid>
    </FormSection>
  </>
);
