import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PonteDataProvider } from '../../providers/dataProvider';

type Report = components['schemas']['ImportReportDto'];
export type ImportedRow = components['schemas']['ImportedRowDto'];

/** Rows that are sent at once: as many as are done in a second or so. */
const WINDOW = 100;

export interface ImportState {
  readonly phase: 'none' | 'checking' | 'checked' | 'importing' | 'imported';
  readonly total: number;
  readonly rows: readonly ImportedRow[];
  /** Why the file, or the rest of it, could not be sent. */
  readonly error: Error | null;
}

const NOTHING: ImportState = { phase: 'none', total: 0, rows: [], error: null };

/** Sends a file window by window, first to see what would come of it and then in earnest. */
export function useImport(): {
  readonly state: ImportState;
  readonly check: (csv: string) => Promise<void>;
  readonly run: (csv: string) => Promise<void>;
} {
  const provider = useDataProvider<PonteDataProvider>();
  const [state, setState] = useState<ImportState>(NOTHING);

  const send = async (csv: string, dryRun: boolean): Promise<void> => {
    const [during, after] = dryRun
      ? (['checking', 'checked'] as const)
      : (['importing', 'imported'] as const);
    const rows: ImportedRow[] = [];
    setState({ ...NOTHING, phase: during });
    try {
      for (let total = 1; rows.length < total;) {
        const window = { csv, dryRun, from: rows.length, count: WINDOW };
        const report = await provider.post<Report>('/radius-accounts/import', window);
        total = report.data.length === 0 ? rows.length : report.total;
        rows.push(...report.data);
        setState({ phase: during, total: report.total, rows: [...rows], error: null });
      }
      setState(({ total }) => ({ phase: after, total, rows, error: null }));
    } catch (error) {
      setState(({ total }) => ({
        ...{ phase: rows.length === 0 ? ('none' as const) : after, total, rows },
        error: error instanceof Error ? error : new Error(String(error)),
      }));
    }
  };
  return { state, check: (csv) => send(csv, true), run: (csv) => send(csv, false) };
}
