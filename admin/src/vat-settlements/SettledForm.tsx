import type { components } from '@ponte/shared/generated/api-types';
import CloseIcon from '@mui/icons-material/Close';
import { useTranslate } from 'react-admin';
import { BusyButton } from '../components/BusyButton';
import { Panel } from '../components/Panel';
import { FormRows } from './FormRows';
import { usePeriodName } from './usePeriodName';

interface SettledFormProps {
  readonly settlement: components['schemas']['VatSettlementDto'];
  readonly close: () => void;
}

/** The form of a period that was settled. */
export const SettledForm = ({ settlement, close }: SettledFormProps) => {
  const translate = useTranslate();
  const name = usePeriodName();
  return (
    <Panel
      title={translate('resources.vat-settlements.one', { period: name(settlement) })}
      actions={<BusyButton label="resources.vat-settlements.close" icon={<CloseIcon />} onClick={close} />}
    >
      <FormRows settlement={settlement} />
    </Panel>
  );
};
