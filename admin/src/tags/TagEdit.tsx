import { EditPage } from '../components/FormPage';
import { TagInputs } from './TagInputs';

export const TagEdit = () => (
  <EditPage deletable={() => true}>
    <TagInputs />
  </EditPage>
);
