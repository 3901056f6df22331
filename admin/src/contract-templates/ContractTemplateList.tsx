import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import { ReferenceField, TextField, useTranslate } from 'react-admin';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumField } from '../fields/EnumField';

type Rule = components['schemas']['ContractTemplateDto'];

/** Which template prints which contracts; without a rule it is the customer's kind that decides. */
export const ContractTemplateList = () => {
  const translate = useTranslate();
  return (
    <>
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resources.contract-templates.hint')}
      </Alert>
      <ResponsiveList<Rule>
        sort={{ field: 'template', order: 'ASC' }}
        rowClick="edit"
        phone={{
          primary: <TextField source="template" />,
          secondary: <EnumField source="customerKind" emptyText="resources.terms.all_kinds" />,
        }}
      >
        <TextField source="template" />
        <EnumField source="customerKind" emptyText="resources.terms.all_kinds" />
        <ReferenceField
          source="categoryId"
          reference="product-categories"
          empty="resources.contract-templates.all_services"
          link={false}
          sortable={false}
        />
      </ResponsiveList>
    </>
  );
};
