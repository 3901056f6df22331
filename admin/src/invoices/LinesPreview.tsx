import type { components } from '@ponte/shared/generated/api-types';
import { createContext, useContext, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { usePreview } from '../components/usePreview';
import { previewRequest } from './preview-request';

type Withheld = Pick<components['schemas']['LinesPreviewDto'], 'withheld' | 'payable'>;
export type PreviewedLine = components['schemas']['PreviewedLineDto'];

/** An invoice is one sum; a quote or an order has one paid once and one each month. */
interface Preview extends Partial<Withheld> {
  readonly lines: readonly PreviewedLine[];
  readonly once?: Withheld;
  readonly monthly?: Withheld;
}

const Previewed = createContext<Preview | null>(null);

interface LinesPreviewProps {
  /** Where it is asked for; that of an invoice unless said. */
  readonly path?: string;
  /** What the form's customer, kind of document and lines are asked with; null where there is nothing to ask. */
  readonly request?: typeof previewRequest;
  readonly children: ReactNode;
}

/** Asks what the lines of the form would bear, once the typing pauses, for all that is shown inside. */
export const LinesPreview = ({
  path = '/invoices/preview',
  request = previewRequest,
  children,
}: LinesPreviewProps) => {
  const [partnerId, documentType, lines] = useWatch({
    name: ['partnerId', 'documentType', 'lines'],
  }) as unknown[];
  const body = request({ partnerId, documentType, lines });
  const { data } = usePreview<Preview>(path, body);
  return <Previewed value={body && data ? data : null}>{children}</Previewed>;
};

/** The lines as they would be written, in the order of the form; fewer or none while that is not known. */
export function usePreviewedLines(): readonly PreviewedLine[] {
  return useContext(Previewed)?.lines ?? NO_LINES;
}

const NO_LINES: readonly PreviewedLine[] = [];

/** What the customer would withhold and owe, of a sum; null where it withholds nothing, or while that is not known. */
export function useWithheld(of?: 'once' | 'monthly'): Withheld | null {
  const preview = useContext(Previewed);
  const { withheld, payable } = (of ? preview?.[of] : preview) ?? {};
  return withheld === undefined || payable === undefined || withheld === '0.00'
    ? null
    : { withheld, payable };
}
