import type { components } from '@ponte/shared/generated/api-types';
import { EditPage } from '../components/FormPage';
import { useCan } from '../providers/useCan';
import { BillMailboxPanel } from './BillMailboxPanel';
import { CertificatePanel } from './CertificatePanel';
import { ContractSettingPanel } from './ContractSettingPanel';
import { MailPanel } from './MailPanel';
import { CompanyInputs } from './CompanyInputs';
import { CompanyShow } from './CompanyShow';
import { PaymentSettingPanel } from './PaymentSettingPanel';
import { SmsPanel } from './SmsPanel';

/** There is one company, ourselves; its data are a form and no list. */
export const CompanyPage = () => {
  const mayWrite = useCan('company.write');
  if (!mayWrite) return <CompanyShow />;
  return (
    <>
      <EditPage<components['schemas']['CompanyDto']>
        resource="company"
        id={1}
        redirect={false}
        actions={false}
      >
        <CompanyInputs />
      </EditPage>
      <CertificatePanel />
      <MailPanel />
      <SmsPanel />
      <BillMailboxPanel />
      <ContractSettingPanel />
      <PaymentSettingPanel />
    </>
  );
};
