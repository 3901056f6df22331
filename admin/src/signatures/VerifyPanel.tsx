import VerifyIcon from '@mui/icons-material/VerifiedUserOutlined';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { useCan } from '../providers/useCan';
import type { Verification } from './signature';
import { VerificationResult } from './VerificationResult';

/** Checks contract, evidence and log against what was written down. */
export const VerifyPanel = ({ id }: { readonly id: number }) => {
  const translate = useTranslate();
  const [result, setResult] = useState<Verification | null>(null);
  if (!useCan('signature.verify')) return null;
  return (
    <Panel
      title="resources.signatures.integrity"
      actions={
        <ActionButton<Verification>
          path={`/signatures/${id}/verify`}
          permission="signature.verify"
          label="resources.signatures.action.verify"
          icon={<VerifyIcon />}
          variant="outlined"
          success="resources.signatures.done.verified"
          onSuccess={setResult}
        />
      }
    >
      {result ? (
        <VerificationResult result={result} intact="resources.signatures.intact" />
      ) : (
        <Typography variant="body2" color="text.secondary">
          {translate('resources.signatures.integrity_hint')}
        </Typography>
      )}
    </Panel>
  );
};
