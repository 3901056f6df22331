import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { BusyButton, type BusyButtonProps } from './BusyButton';
import { useDownload, type DownloadRequest } from './useDownload';

export type DownloadButtonProps = DownloadRequest &
  Omit<BusyButtonProps, 'onClick' | 'label' | 'isPending'> & { readonly label?: string };

/** Saves a document of the API to the user's disk. */
export const DownloadButton = ({
  path,
  body,
  fileName,
  onSaved,
  label = 'action.download',
  ...button
}: DownloadButtonProps) => {
  const { download, isPending } = useDownload();
  const request = {
    path,
    body,
    ...(fileName === undefined ? {} : { fileName }),
    ...(onSaved && { onSaved }),
  };
  return (
    <BusyButton
      icon={<DownloadIcon />}
      {...button}
      label={label}
      isPending={isPending}
      onClick={() => download(request)}
    />
  );
};
