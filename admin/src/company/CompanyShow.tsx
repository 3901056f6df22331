import { formatIban } from '@ponte/shared/iban';
import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { EmailField, FunctionField, Show, TextField } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';

type Company = components['schemas']['CompanyDto'];

/** Our data for those who may not change them. */
export const CompanyShow = () => (
  <Show<Company> resource="company" id={1} component="div" actions={false}>
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Panel title="resources.company.section.identity">
        <Facts>
          <TextField source="name" />
          <TextField source="vatNumber" />
          <TextField source="fiscalCode" />
          <TextField source="reaOffice" />
          <TextField source="reaNumber" />
          <MoneyField source="shareCapital" />
        </Facts>
      </Panel>
      <Panel title="resources.company.section.reach">
        <Facts>
          <FunctionField<Company>
            source="street"
            render={({ street, houseNumber, zip, town, province }) =>
              `${street} ${houseNumber ?? ''}, ${zip} ${town} (${province})`
            }
          />
          <TextField source="phone" />
          <EmailField source="email" />
          <EmailField source="pec" />
          <TextField source="website" />
        </Facts>
      </Panel>
      <Panel title="resources.company.section.bank">
        <Facts>
          <FunctionField<Company> source="iban" render={({ iban }) => formatIban(iban ?? '')} />
          <TextField source="bankName" />
          <EnumField source="dayCount" />
          <TextField source="creditorId" />
          <TextField source="bic" />
        </Facts>
      </Panel>
    </Box>
  </Show>
);
