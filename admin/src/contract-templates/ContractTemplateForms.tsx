import { required, SelectInput } from 'react-admin';
import { CreatePage, EditPage } from '../components/FormPage';
import { FormGrid } from '../components/FormGrid';
import { EnumInput } from '../inputs/EnumInput';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useApi } from '../providers/useApi';

export const ContractTemplateCreate = () => (
  <CreatePage>
    <RuleInputs />
  </CreatePage>
);

export const ContractTemplateEdit = () => (
  <EditPage deletable={() => true}>
    <RuleInputs />
  </EditPage>
);

const RuleInputs = () => {
  const { data: kinds = [], isPending } = useApi<string[]>('/contract-templates/kinds');
  return (
    <FormGrid columns={3}>
      <SelectInput
        source="template"
        choices={kinds.map((id) => ({ id, name: id }))}
        translateChoice={false}
        isPending={isPending}
        validate={required()}
      />
      <EnumInput source="customerKind" values={['person', 'company', 'public-body']} />
      <ReferenceChoice source="categoryId" reference="product-categories" />
    </FormGrid>
  );
};
