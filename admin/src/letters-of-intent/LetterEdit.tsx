import { EditPage } from '../components/FormPage';
import { LetterInputs } from './LetterInputs';
import { LetterReceipt } from './LetterReceipt';
import { PlafondBar } from './PlafondBar';

export const LetterEdit = () => (
  <EditPage>
    <PlafondBar source="used" />
    <LetterReceipt />
    <LetterInputs edited />
  </EditPage>
);
