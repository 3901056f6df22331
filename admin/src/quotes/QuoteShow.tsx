import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { PdfViewer } from '../components/PdfViewer';
import { quoteName } from './quote-name';
import { QuoteAnswer } from './QuoteAnswer';
import { QuoteHead } from './QuoteHead';
import { QuoteLines } from './QuoteLines';
import { QuoteVersions } from './QuoteVersions';

type Quote = components['schemas']['QuoteDetailDto'];

/** A quote with what became of it, and beside it the PDF that the customer gets. */
export const QuoteShow = () => (
  <Show component="div" actions={false} title={<QuoteTitle />}>
    <QuotePage />
  </Show>
);

const QuoteTitle = () => {
  const quote = useRecordContext<Quote>();
  const translate = useTranslate();
  return quote ? <>{translate('resources.quotes.title', { name: quoteName(quote) })}</> : null;
};

const QuotePage = () => {
  const quote = useRecordContext<Quote>();
  const translate = useTranslate();
  if (!quote) return null;
  const { id, version, lines, answer, versions } = quote;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <QuoteHead quote={quote} />
        {answer && <QuoteAnswer answer={answer} lines={lines} />}
        <Panel title="resources.quotes.fields.lines">
          <QuoteLines lines={lines} />
        </Panel>
        {versions.length > 1 && <QuoteVersions quote={quote} />}
      </Box>
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: 64 } }}>
        <PdfViewer
          key={id}
          path={`/quotes/${id}/pdf`}
          version={version}
          title={translate('resources.quotes.pdf_title', { name: quoteName(quote) })}
          height="calc(100vh - 96px)"
        />
      </Box>
    </Box>
  );
};
