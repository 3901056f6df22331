import { EditPage } from '../components/FormPage';
import { LetterInputs } from './LetterInputs';
import { PlafondBar } from './PlafondBar';

export const LetterEdit = () => (
  <EditPage>
    <PlafondBar source="used" />
    <LetterInputs edited />
  </EditPage>
);
