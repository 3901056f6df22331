import type { Permission } from '@ponte/shared/permissions';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Button from '@mui/material/Button';
import type { ChangeEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../providers/useCan';
import { useAction } from './useAction';

interface UploadButtonProps {
  /** POST address below the API that takes one `file`. */
  readonly path: string;
  /** Without it the button is not there. */
  readonly permission: Permission;
  /** Translation key. */
  readonly label: string;
  /** Ends of the names of the files that are offered, `.pdf,.xml`; any by default. */
  readonly accept?: string;
}

/** Chooses a file and sends it at once; a refusal is told in words. */
export const UploadButton = ({ path, permission, label, accept }: UploadButtonProps) => {
  const translate = useTranslate();
  const { run, isPending } = useAction(path);
  if (!useCan(permission)) return null;

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = ''; // so that the same file can be chosen again
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void run(body).catch(() => undefined);
  };

  return (
    <Button component="label" size="small" startIcon={<UploadIcon />} disabled={isPending}>
      {translate(label)}
      <input type="file" {...(accept === undefined ? {} : { accept })} hidden onChange={choose} />
    </Button>
  );
};
