import { TextField } from 'react-admin';
import { DrillDialog, type DrillDialogProps } from '../components/DrillDialog';
import { ContractLink } from '../fields/ContractLink';
import { MoneyField } from '../fields/MoneyField';

interface ContractFeesProps extends Pick<
  DrillDialogProps,
  'title' | 'path' | 'query' | 'resource' | 'close'
> {
  /** What a phone has room for beside the contract. */
  readonly shown: 'after' | 'change';
}

/** The contracts that make a figure of a report, with what they paid on two days. */
export const ContractFees = ({ shown, ...figure }: ContractFeesProps) => (
  <DrillDialog
    {...figure}
    phone={{
      primary: <ContractLink source="contractCode" />,
      secondary: <TextField source="partnerName" />,
      end: <MoneyField source={shown} signed />,
    }}
  >
    <ContractLink source="contractCode" />
    <TextField source="partnerName" />
    <MoneyField source="before" />
    <MoneyField source="after" />
    <MoneyField source="change" signed />
  </DrillDialog>
);
