import TestIcon from '@mui/icons-material/NetworkCheckOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';

type Test = components['schemas']['NasTestDto'];

const TEXTS = 'resources.radius-nas';

/** Looks whether the NAS and the server can speak with each other, and says what was found. */
export const NasTest = ({ nasId }: { readonly nasId: number }) => {
  const [found, setFound] = useState<Test | null>(null);
  const translate = useTranslate();
  return (
    <Panel
      title={`${TEXTS}.test.title`}
      actions={
        <ActionButton<Test>
          path={`/radius-nas/${nasId}/test`}
          permission="radius-nas.write"
          label={`${TEXTS}.action.test`}
          icon={<TestIcon />}
          success={`${TEXTS}.done.tested`}
          onSuccess={setFound}
        />
      }
    >
      {found ? (
        <Found test={found} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`${TEXTS}.test.text`)}
        </Typography>
      )}
    </Panel>
  );
};

const Found = ({ test }: { readonly test: Test }) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const { server, coa, coaError, lastReportAt, lastLoginAt, lastRestartAt } = test;
  const never = translate(`${TEXTS}.test.never`);
  const at = (text: string | null) => (text === null ? never : instant(text));
  return (
    <Box
      role="status"
      sx={{ display: 'grid', columnGap: 2, rowGap: 1, gridTemplateColumns: 'minmax(0, 1fr) auto' }}
    >
      <Line label="server">
        <StatusChip status={serverStatus(server)} resource="radius-nas" />
      </Line>
      <Line label="coa" {...(coaError === null || coa === 'ready' ? {} : { cause: coaError })}>
        <StatusChip status={`coa_${coa}`} resource="radius-nas" />
      </Line>
      <Line label="lastReportAt">{at(lastReportAt)}</Line>
      <Line label="lastLoginAt">{at(lastLoginAt)}</Line>
      <Line label="lastRestartAt">{at(lastRestartAt)}</Line>
    </Box>
  );
};

function serverStatus(server: boolean | null): string {
  if (server === null) return 'server_none';
  return server ? 'server_up' : 'server_down';
}

interface LineProps {
  readonly label: string;
  /** Error-Cause of a refusal. */
  readonly cause?: number;
  readonly children: React.ReactNode;
}

const Line = ({ label, cause, children }: LineProps) => {
  const translate = useTranslate();
  const words = translate(`${TEXTS}.test.${label}`);
  return (
    <>
      <Typography variant="body2">
        {cause === undefined ? words : `${words} (${translate(`${TEXTS}.test.cause`, { cause })})`}
      </Typography>
      <Typography variant="body2" component="div" sx={{ textAlign: 'right' }}>
        {children}
      </Typography>
    </>
  );
};
