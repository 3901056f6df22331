import { Labeled } from 'react-admin';
import { EditPage } from '../components/FormPage';
import { PolicyInputs } from './PolicyInputs';
import { TargetField, type DunningPolicy } from './TargetField';

export const PolicyEdit = () => (
  <EditPage<DunningPolicy> deletable={({ target }) => target !== 'company'}>
    <Labeled sx={{ mb: 1.5 }}>
      <TargetField source="target" />
    </Labeled>
    <PolicyInputs />
  </EditPage>
);
