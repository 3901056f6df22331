import OpenIcon from '@mui/icons-material/OpenInNew';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { BusyButton } from './BusyButton';
import { EmptyState } from './EmptyState';
import { useIsPhone } from './useIsPhone';

export interface PdfViewerProps {
  /** Address of the document below the API. */
  readonly path: string;
  /** Changes when the document does, so that an older copy is not shown. */
  readonly version?: number;
  /** What the document is, for those who can't see it. */
  readonly title: string;
  readonly height?: number | string;
}

/** A PDF of the API beside the data. Phones can't show one inside a page, so there it opens on its own. */
export const PdfViewer = ({ path, version = 0, title, height = '80vh' }: PdfViewerProps) => {
  const translate = useTranslate();
  const phone = useIsPhone();
  const dataProvider = useDataProvider<PonteDataProvider>();
  const { data, isError } = useQuery({
    queryKey: ['pdf', path, version],
    queryFn: () => dataProvider.download(path),
    staleTime: Infinity,
    gcTime: 60_000,
  });

  if (isError) return <EmptyState text="pdf.failed" />;
  if (!data) {
    return (
      <Skeleton
        variant="rounded"
        height={phone ? 36 : height}
        role="progressbar"
        aria-label={translate('pdf.loading')}
      />
    );
  }
  if (phone) {
    return (
      <BusyButton
        label="action.open_pdf"
        icon={<OpenIcon />}
        variant="outlined"
        onClick={() => openAlone(data.blob)}
      />
    );
  }
  return <Document blob={data.blob} title={title} height={height} />;
};

interface DocumentProps {
  readonly blob: Blob;
  readonly title: string;
  readonly height: number | string;
}

const Document = ({ blob, title, height }: DocumentProps) => {
  /** The document gets an address that only this page can open, for as long as the frame stands. */
  const show = useCallback(
    (frame: HTMLIFrameElement) => {
      const url = URL.createObjectURL(blob);
      frame.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <Frame ref={show} title={title} style={{ height }} />;
};

const Frame = styled('iframe')({ width: '100%', border: 0, borderRadius: 6 });

function openAlone(blob: Blob): void {
  const url = URL.createObjectURL(blob);
  window.open(url);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
