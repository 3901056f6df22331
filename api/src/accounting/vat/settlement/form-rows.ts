import type { SettlementFigures } from './settlement';

/** A row of the form VP. */
export interface FormRow {
  readonly row: string;
  readonly label: string;
  readonly amount: (figures: SettlementFigures) => SettlementFigures['due'];
}

/** The rows of the form VP that a settlement fills, in Italian as the form is; signs as in the figures. */
export const FORM_ROWS: readonly FormRow[] = [
  { row: 'VP2', label: 'Totale operazioni attive', amount: ({ sales }) => sales },
  { row: 'VP3', label: 'Totale operazioni passive', amount: ({ purchases }) => purchases },
  { row: 'VP4', label: 'IVA esigibile', amount: ({ outputVat }) => outputVat },
  { row: 'VP5', label: 'IVA detratta', amount: ({ inputVat }) => inputVat },
  { row: 'VP6', label: 'IVA dovuta (a credito se negativa)', amount: ({ difference }) => difference },
  {
    row: 'VP7',
    label: 'Debito periodo precedente non superiore a 100 euro',
    amount: (of) => of.previousDebt,
  },
  { row: 'VP8', label: 'Credito periodo precedente', amount: ({ previousCredit }) => previousCredit },
  { row: 'VP9', label: 'Credito anno precedente', amount: ({ yearCredit }) => yearCredit },
  { row: 'VP12', label: 'Interessi dovuti per liquidazioni trimestrali', amount: ({ interest }) => interest },
  { row: 'VP13', label: 'Acconto', amount: ({ advance }) => advance },
  { row: 'VP14', label: 'IVA da versare', amount: ({ due }) => due },
  { row: 'VP14', label: 'IVA a credito', amount: ({ credit }) => credit },
];
