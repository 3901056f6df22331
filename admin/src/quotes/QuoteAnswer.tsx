import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { RecordContextProvider, ResourceContextProvider, TextField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import type { QuotedLine } from './QuoteLines';

type Answer = components['schemas']['QuoteAnswerDto'];

interface AnswerProps {
  readonly answer: Answer;
  readonly lines: readonly QuotedLine[];
}

/** What the customer said, and the evidence of it. */
export const QuoteAnswer = ({ answer, lines }: AnswerProps) => {
  const translate = useTranslate();
  const taken = lines.filter(({ position }) => answer.chosen.includes(position));
  return (
    <Panel title={`resources.quote-answers.kind.${answer.kind}`}>
      <ResourceContextProvider value="quote-answers">
        <RecordContextProvider value={{ ...answer, id: 0 }}>
          <Facts>
            <InstantField source="at" />
            {answer.name !== null && <TextField source="name" />}
            <EnumField source="channel" group="channel" />
            {answer.channel === 'office' && <ActorField source="actorName" />}
            {answer.reason !== null && <TextField source="reason" />}
            {answer.ip !== null && <TextField source="ip" />}
            {answer.userAgent !== null && <TextField source="userAgent" />}
            {answer.pdfSha256 !== null && <TextField source="pdfSha256" />}
          </Facts>
          {taken.length > 0 && (
            <Typography variant="body2" sx={{ mt: 1.5 }}>
              {translate('resources.quotes.option.taken', {
                options: taken.map(({ description }) => description).join(', '),
              })}
            </Typography>
          )}
          {answer.agreedTo !== null && (
            <Typography variant="body2" sx={{ mt: 1.5, fontStyle: 'italic' }}>
              {answer.agreedTo}
            </Typography>
          )}
        </RecordContextProvider>
      </ResourceContextProvider>
    </Panel>
  );
};
