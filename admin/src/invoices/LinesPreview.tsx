import type { components } from '@ponte/shared/generated/api-types';
import { createContext, useContext, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { usePreview } from '../components/usePreview';
import { previewRequest } from './preview-request';

type Preview = components['schemas']['LinesPreviewDto'];
export type PreviewedLine = components['schemas']['PreviewedLineDto'];

const Lines = createContext<readonly PreviewedLine[]>([]);

/** Asks what the lines of the form would bear, once the typing pauses, for all that is shown inside. */
export const LinesPreview = ({ children }: { readonly children: ReactNode }) => {
  const [partnerId, documentType, lines] = useWatch({
    name: ['partnerId', 'documentType', 'lines'],
  }) as unknown[];
  const request = previewRequest({ partnerId, documentType, lines });
  const { data } = usePreview<Preview>('/invoices/preview', request);
  return <Lines value={request && data ? data.lines : []}>{children}</Lines>;
};

/** The lines as they would be written, in the order of the form; fewer or none while that is not known. */
export function usePreviewedLines(): readonly PreviewedLine[] {
  return useContext(Lines);
}
