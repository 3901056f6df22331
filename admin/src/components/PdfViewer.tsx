import OpenIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { EmptyState } from './EmptyState';
import { useIsPhone } from './useIsPhone';

export interface PdfViewerProps {
  /** Address of the document below the API. */
  readonly path: string;
  /** What the document is, for those who can't see it. */
  readonly title: string;
  readonly height?: number | string;
}

/** A PDF of the API beside the data. Phones can't show one inside a page, so there it opens on its own. */
export const PdfViewer = ({ path, title, height = '80vh' }: PdfViewerProps) => {
  const translate = useTranslate();
  const phone = useIsPhone();
  const { url, failed } = usePdf(path);

  if (failed) return <EmptyState text="pdf.failed" />;
  if (url === null) {
    return <Skeleton variant="rounded" height={phone ? 36 : height} aria-label={translate('pdf.loading')} />;
  }
  if (phone) {
    return (
      <Button href={url} target="_blank" variant="outlined" startIcon={<OpenIcon />} fullWidth>
        {translate('action.open_pdf')}
      </Button>
    );
  }
  return (
    <Box
      component="iframe"
      src={url}
      title={title}
      sx={{ width: '100%', height, border: 0, borderRadius: 1 }}
    />
  );
};

/** The document as an address that this page alone can open, given up when the page is left. */
function usePdf(path: string): { readonly url: string | null; readonly failed: boolean } {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const [url, setUrl] = useState<string | null>(null);
  const { data, isError } = useQuery({
    queryKey: ['pdf', path],
    queryFn: () => dataProvider.download(path),
    staleTime: Infinity,
    gcTime: 60_000,
  });

  useEffect(() => {
    if (!data) return undefined;
    const made = URL.createObjectURL(data.blob);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [data]);

  return { url, failed: isError };
}
