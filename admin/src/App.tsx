import { Admin, Resource } from 'react-admin';
import { accountingPeriods } from './accounting-periods';
import { accounts, chartImport } from './accounts';
import { apiKeys } from './api-keys';
import { auditEntries } from './audit-entries';
import { billingRuns } from './billing-runs';
import { bills } from './bills';
import { bulkChanges } from './bulk-changes';
import { caughtMails } from './caught-mails';
import { cohorts } from './cohorts';
import { company } from './company';
import { contractTemplates } from './contract-templates';
import { contractDailyRuns } from './contract-daily-runs';
import { contractGroups } from './contract-groups';
import { contracts } from './contracts';
import { cutOffRuns } from './cut-off-runs';
import { defaulters } from './defaulters';
import { deferrals } from './deferrals';
import { dunningDisputes } from './dunning-disputes';
import { dunningExemptions } from './dunning-exemptions';
import { dunningPolicies } from './dunning-policies';
import { dunningSetting } from './dunning-setting';
import { dunningSteps } from './dunning-steps';
import { einvoices } from './einvoices';
import { entryTemplates } from './entry-templates';
import { invoices } from './invoices';
import { jobs } from './jobs';
import { financialStatements } from './financial-statements';
import { journalBook } from './journal-book';
import { reportPrints } from './report-prints';
import { journalEntries } from './journal-entries';
import { journals } from './journals';
import { messages } from './messages';
import { agedBalance } from './aged-balance';
import { openItems } from './open-items';
import { partnerLedgers } from './partner-ledgers';
import { partners } from './partners';
import { paymentMethods } from './payment-methods';
import { paymentPromises } from './payment-promises';
import { lettersOfIntent } from './letters-of-intent';
import { paymentTerms } from './payment-terms';
import { payments } from './payments';
import { priceLists } from './price-lists';
import { productCategories } from './product-categories';
import { products } from './products';
import { profile } from './profile';
import { promotions } from './promotions';
import { recurringRevenue } from './recurring-revenue';
import { receivedFiles } from './received-files';
import { registers } from './registers';
import { roles } from './roles';
import { saleOrders } from './sale-orders';
import { signatures } from './signatures';
import { supplierItems } from './supplier-items';
import { supplierPayments } from './supplier-payments';
import { tags } from './tags';
import { fiscalPositions } from './fiscal-positions';
import { taxCodes } from './tax-codes';
import { terms } from './terms';
import { termsVersions } from './terms-versions';
import { turnover } from './turnover';
import { trialBalance } from './trial-balance';
import { users } from './users';
import { dueIntegrations, vatIntegrations } from './vat-integrations';
import { vatRegisters } from './vat-registers';
import { stampDuty } from './stamp-duty';
import { sufferedWithholdings } from './suffered-withholdings';
import { withholdings } from './withholdings';
import { vatSettlements } from './vat-settlements';
import { yearClosings } from './year-closings';
import { nasStates } from './nas-states';
import { onlineSessions } from './online-sessions';
import { addressHolders } from './address-holders';
import { quotes } from './quotes';
import { radiusAccessPoints } from './radius-access-points';
import { radiusAddresses } from './radius-addresses';
import { radiusLogins } from './radius-logins';
import { radiusNas } from './radius-nas';
import { radiusOutages } from './radius-outages';
import { radiusAccountImport, radiusAccounts, radiusWhitelist } from './radius-accounts';
import { radiusServices } from './radius-services';
import { natBlocks } from './nat-blocks';
import { radiusPools } from './radius-pools';
import { radiusSetting } from './radius-setting';
import { radiusSessions } from './radius-sessions';
import { radiusSubnets } from './radius-subnets';
import { sessionRequests } from './session-requests';
import { lazyPage } from './components/lazyPage';
import { Layout } from './layout/Layout';
import { Login } from './layout/Login';
import { authProvider, dataProvider, i18nProvider, queryClient, store } from './providers/providers';
import { darkTheme, lightTheme } from './theme/theme';

const Home = lazyPage(() => import('./home/Home'), 'Home');

/** The whole admin; each resource loads its pages when they are first opened. */
export const App = () => (
  <Admin
    title="Ponte"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    layout={Layout}
    loginPage={Login}
    dashboard={Home}
    requireAuth
    disableTelemetry
  >
    <Resource name="partners" {...partners} />
    <Resource name="products" {...products} />
    <Resource name="product-categories" {...productCategories} />
    <Resource name="price-lists" {...priceLists} />
    <Resource name="tax-codes" {...taxCodes} />
    <Resource name="letters-of-intent" {...lettersOfIntent} />
    <Resource name="fiscal-positions" {...fiscalPositions} />
    <Resource name="promotions" {...promotions} />
    <Resource name="quotes" {...quotes} />
    <Resource name="sale-orders" {...saleOrders} />
    <Resource name="contracts" {...contracts} />
    <Resource name="contract-groups" {...contractGroups} />
    <Resource name="signatures" {...signatures} />
    <Resource name="contract-daily-runs" {...contractDailyRuns} />
    <Resource name="bulk-changes" {...bulkChanges} />
    <Resource name="terms" {...terms} />
    <Resource name="terms-versions" {...termsVersions} />
    <Resource name="contract-templates" {...contractTemplates} />
    <Resource name="nas-states" {...nasStates} />
    <Resource name="online-sessions" {...onlineSessions} />
    <Resource name="address-holders" {...addressHolders} />
    <Resource name="radius-addresses" {...radiusAddresses} />
    <Resource name="radius-pools" {...radiusPools} />
    <Resource name="nat-blocks" {...natBlocks} />
    <Resource name="radius-subnets" {...radiusSubnets} />
    <Resource name="radius-access-points" {...radiusAccessPoints} />
    <Resource name="radius-logins" {...radiusLogins} />
    <Resource name="radius-nas" {...radiusNas} />
    <Resource name="radius-outages" {...radiusOutages} />
    <Resource name="radius-accounts" {...radiusAccounts} />
    <Resource name="radius-account-import" {...radiusAccountImport} />
    <Resource name="radius-whitelist" {...radiusWhitelist} />
    <Resource name="radius-setting" {...radiusSetting} />
    <Resource name="radius-services" {...radiusServices} />
    <Resource name="radius-sessions" {...radiusSessions} />
    <Resource name="session-requests" {...sessionRequests} />
    <Resource name="billing-runs" {...billingRuns} />
    <Resource name="invoices" {...invoices} />
    <Resource name="einvoices" {...einvoices} />
    <Resource name="bills" {...bills} />
    <Resource name="vat-integrations" {...vatIntegrations} />
    <Resource name="due-integrations" {...dueIntegrations} />
    <Resource name="supplier-items" {...supplierItems} />
    <Resource name="supplier-payments" {...supplierPayments} />
    <Resource name="withholdings" {...withholdings} />
    <Resource name="received-files" {...receivedFiles} />
    <Resource name="registers" {...registers} />
    <Resource name="payments" {...payments} />
    <Resource name="open-items" {...openItems} />
    <Resource name="aged-balance" {...agedBalance} />
    <Resource name="defaulters" {...defaulters} />
    <Resource name="cut-off-runs" {...cutOffRuns} />
    <Resource name="payment-promises" {...paymentPromises} />
    <Resource name="dunning-exemptions" {...dunningExemptions} />
    <Resource name="dunning-disputes" {...dunningDisputes} />
    <Resource name="dunning-steps" {...dunningSteps} />
    <Resource name="dunning-policies" {...dunningPolicies} />
    <Resource name="dunning-setting" {...dunningSetting} />
    <Resource name="payment-terms" {...paymentTerms} />
    <Resource name="payment-methods" {...paymentMethods} />
    <Resource name="tags" {...tags} />
    <Resource name="journal-entries" {...journalEntries} />
    <Resource name="journals" {...journals} />
    <Resource name="entry-templates" {...entryTemplates} />
    <Resource name="vat-registers" {...vatRegisters} />
    <Resource name="vat-settlements" {...vatSettlements} />
    <Resource name="stamp-duty" {...stampDuty} />
    <Resource name="accounting-periods" {...accountingPeriods} />
    <Resource name="suffered-withholdings" {...sufferedWithholdings} />
    <Resource name="deferrals" {...deferrals} />
    <Resource name="year-closings" {...yearClosings} />
    <Resource name="journal-book" {...journalBook} />
    <Resource name="report-prints" {...reportPrints} />
    <Resource name="chart-import" {...chartImport} />
    <Resource name="accounts" {...accounts} />
    <Resource name="partner-ledgers" {...partnerLedgers} />
    <Resource name="turnover" {...turnover} />
    <Resource name="recurring-revenue" {...recurringRevenue} />
    <Resource name="cohorts" {...cohorts} />
    <Resource name="trial-balance" {...trialBalance} />
    <Resource name="financial-statements" {...financialStatements} />
    <Resource name="messages" {...messages} />
    <Resource name="caught-mails" {...caughtMails} />
    <Resource name="users" {...users} />
    <Resource name="roles" {...roles} />
    <Resource name="api-keys" {...apiKeys} />
    <Resource name="jobs" {...jobs} />
    <Resource name="audit-entries" {...auditEntries} />
    <Resource name="company" {...company} />
    <Resource name="profile" {...profile} />
  </Admin>
);
