import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { RecordContextProvider, useGetList, useRecordContext } from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { createLink, listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { DayField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { PlafondBar } from '../letters-of-intent/PlafondBar';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

type Letter = components['schemas']['LetterOfIntentDto'];

/** The newest letters of intent of a firm; nothing of others, which have none. */
export const PartnerLetters = () => {
  const partner = useRecordContext<Partner>();
  const writes = useCan('partner.write');
  const firm = partner?.kind === 'company';
  const { data = [] } = useGetList<Letter>(
    'letters-of-intent',
    {
      ...{ filter: { partnerId: partner?.id }, sort: { field: 'endsOn', order: 'DESC' } },
      pagination: { page: 1, perPage: 3 },
    },
    { enabled: firm },
  );
  if (!firm || (data.length === 0 && !writes)) return null;
  const of = { partnerId: partner.id };
  return (
    <Panel
      title="resources.partners.section.letters"
      actions={
        <>
          {writes && <LinkButton to={createLink('letters-of-intent', of)} label="ra.action.create" />}
          {data.length > 0 && (
            <LinkButton to={listLink('letters-of-intent', of)} label="resources.partners.all" />
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data.map((letter) => (
          <RecordContextProvider key={letter.id} value={letter}>
            <LetterRow letter={letter} />
          </RecordContextProvider>
        ))}
      </Box>
    </Panel>
  );
};

const LetterRow = ({ letter }: { readonly letter: Letter }) => (
  <Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
      <LinkButton to={`/letters-of-intent/${String(letter.id)}`} label={letter.protocol} />
      <DayField source="endsOn" />
      <StatusField source="state" resource="letters-of-intent" />
    </Box>
    <PlafondBar source="used" />
  </Box>
);
