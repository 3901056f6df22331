import VerifyIcon from '@mui/icons-material/VerifiedUserOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import type { Verification } from './signature';
import { VerificationResult } from './VerificationResult';

/** Follows the company's chain of signature events from end to end. */
export const VerifyChain = () => {
  const translate = useTranslate();
  const title = useId();
  const [result, setResult] = useState<Verification | null>(null);
  return (
    <>
      <ActionButton<Verification>
        path="/signatures/verify"
        permission="signature.verify"
        label="resources.signatures.action.verify_chain"
        icon={<VerifyIcon />}
        success="resources.signatures.done.verified"
        onSuccess={setResult}
      />
      {result && (
        <Dialog open fullWidth maxWidth="sm" onClose={() => setResult(null)} aria-labelledby={title}>
          <DialogTitle id={title}>{translate('resources.signatures.chain_title')}</DialogTitle>
          <DialogContent>
            <VerificationResult result={result} intact="resources.signatures.chain_intact" />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setResult(null)}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
