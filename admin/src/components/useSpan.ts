import { useSearchParams } from 'react-router-dom';
import type { Span } from './usual-periods';

/** The period of a report, kept in the address so that it can be sent and gone back to. `usual` stands until one is chosen. */
export function useSpan(usual: Span = {}): readonly [Span, (span: Span) => void] {
  const [params, setParams] = useSearchParams();
  const from = params.get('from');
  const to = params.get('to');
  const span = params.has('span') ? { ...(from ? { from } : {}), ...(to ? { to } : {}) } : usual;
  // `span` marks a choice, so that "all", which has no ends, is told from none made yet.
  const choose = (chosen: Span) => {
    const others = [...params].filter(([name]) => name !== 'from' && name !== 'to');
    setParams({ ...Object.fromEntries(others), span: '1', ...chosen }, { replace: true });
  };
  return [span, choose];
}

/** The query string that `useSpan` reads. */
export function spanQuery(span: Span): string {
  return `?${new URLSearchParams({ span: '1', ...span }).toString()}`;
}
