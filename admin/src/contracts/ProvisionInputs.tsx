import { NumberInput, SelectInput } from 'react-admin';
import { LineCell } from '../components/LineGrid';
import { PriceInput } from '../inputs/DecimalInput';
import type { Line } from './line-chains';
import { isFee } from './monthly-fee';
import { choicesOf, PROVISIONS } from './terms';

interface ProvisionProps {
  readonly line: Partial<Line> | null | undefined;
  readonly readOnly: boolean;
}

/** How an accessory is provided, and in how many parts what is paid once is billed. Asked only where it means something. */
export const ProvisionInputs = ({ line, readOnly }: ProvisionProps) => {
  const { kind, provision } = line ?? {};
  if (!kind) return null;
  const accessory = kind === 'accessory';
  const once = !isFee({ kind, ...(provision ? { provision } : {}) }) && provision !== 'loan';
  return (
    <>
      {accessory && (
        <LineCell md={3}>
          <SelectInput
            source="provision"
            choices={choicesOf('provision', PROVISIONS)}
            helperText={false}
            readOnly={readOnly}
          />
        </LineCell>
      )}
      {accessory && provision === 'loan' && (
        <LineCell md={3}>
          <PriceInput source="penalty" helperText={false} />
        </LineCell>
      )}
      {once && (
        <LineCell md={3}>
          <NumberInput
            source="instalments"
            min={1}
            max={120}
            step={1}
            helperText={false}
            readOnly={readOnly}
          />
        </LineCell>
      )}
    </>
  );
};
