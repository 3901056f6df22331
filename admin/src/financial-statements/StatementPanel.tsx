import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { decimal, money } from '@ponte/shared/money';
import { TextField, useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { spanQuery } from '../components/useSpan';
import type { Span } from '../components/usual-periods';
import { MoneyField } from '../fields/MoneyField';

type Statements = components['schemas']['StatementsDto'];
type Statement = Statements['sections'][number]['statement'];

const TEXTS = 'resources.financial-statements';

interface Row {
  readonly accountId?: number;
  readonly code?: string;
  readonly name: string;
  readonly amount: string;
}

interface StatementPanelProps {
  readonly statements: Statements;
  readonly statement: Statement;
  readonly span: Span;
}

/** One statement: sections with their accounts, and what they come to. */
export const StatementPanel = ({ statements, statement, span }: StatementPanelProps) => {
  const translate = useTranslate();
  const rows: Row[] = statements.sections
    .filter((section) => section.statement === statement)
    .flatMap(({ name, amount, accounts }) => [
      { name, amount },
      ...accounts.map((account) => ({ ...account, accountId: account.id })),
    ]);
  const ends = endsOf(statements, statement).map(([text, amount]) => ({
    ...{ name: translate(`${TEXTS}.${text}`), amount },
  }));
  return (
    <Panel title={`${TEXTS}.statement.${statement}`}>
      <Rows
        rows={[...rows, ...ends].map((row, index) => ({ ...row, id: index }))}
        resource="financial-statements"
        phone={{
          primary: <TextField source="name" />,
          secondary: <AccountLink span={span} />,
          end: <MoneyField source="amount" signed />,
        }}
        rowSx={(row: Partial<Row>) =>
          row.code === undefined ? { '& .MuiTypography-root': { fontWeight: 700 } } : {}
        }
      >
        <AccountLink source="code" span={span} />
        <TextField source="name" sortable={false} />
        <MoneyField source="amount" signed sortable={false} />
      </Rows>
    </Panel>
  );
};

function endsOf(
  { assets, liabilities, carried, result }: Statements,
  statement: Statement,
): (readonly [string, string])[] {
  if (statement === 'assets') return [['total.assets', assets]];
  if (statement === 'profit-and-loss') return [['total.profit-and-loss', result]];
  const total = money(decimal(liabilities).plus(carried).plus(result));
  return [
    ...(decimal(carried).eq('0') ? [] : [['carried', carried] as const]),
    ['result', result],
    ['total.liabilities', total],
  ];
}

/** The account's code, leading to its ledger over the same period. */
const AccountLink = ({ span }: { readonly span: Span; readonly source?: string }) => {
  const row = useRecordContext<Row>();
  if (row?.code === undefined) return null;
  return (
    <Link
      component={RouterLink}
      to={`/accounts/${String(row.accountId)}/show${spanQuery(span)}`}
      variant="body2"
    >
      {row.code}
    </Link>
  );
};
