import type { components } from '@ponte/shared/generated/api-types';
import EditIcon from '@mui/icons-material/SwapHorizOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { required, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useFormats } from '../fields/useFormats';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { AccountsPreview } from './AccountsPreview';
import { isCost } from './cost-accounts';

type Bill = components['schemas']['BillDetailDto'];

/** Puts lines of a booked bill on other accounts; the entry that this posts is shown before. */
export const ChangeAccounts = ({ bill }: { readonly bill: Bill }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const path = `/bills/${bill.id}/accounts`;
  return (
    <ActionDialog
      path={path}
      permission="journal-entry.write"
      label="resources.bills.action.accounts"
      title="resources.bills.accounts.title"
      text="resources.bills.accounts.text"
      icon={<EditIcon />}
      defaultValues={{
        version: bill.version,
        lines: bill.lines.map(({ position, costAccount }) => ({ position, costAccount })),
      }}
      success="resources.bills.accounts.done"
    >
      {bill.lines.map(({ position, description, amount }, index) => (
        <Box key={position}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {`${description} · ${money(amount)}`}
          </Typography>
          <AccountCodeInput
            source={`lines.${index}.costAccount`}
            label={translate('resources.bills.accounts.line', { position })}
            offers={isCost}
            validate={required()}
            fullWidth
          />
        </Box>
      ))}
      <AccountsPreview path={`${path}/preview`} bill={bill} />
    </ActionDialog>
  );
};
