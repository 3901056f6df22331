import { CreatePage } from '../components/FormPage';
import { TagInputs } from './TagInputs';

export const TagCreate = () => (
  <CreatePage>
    <TagInputs />
  </CreatePage>
);
