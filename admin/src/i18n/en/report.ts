export default {
  report: {
    pdf: 'Print PDF',
    csv: 'CSV',
    short: 'XLSX',
    xlsx: 'Spreadsheet',
    kept: 'Reprint: first printed %{on}',
    kept_by: 'Identical to the byte; printed by %{by}',
    stale: 'Reprint overtaken: first printed %{on}',
    stale_hint:
      'Something changed after this print and does not stand in it: print it anew from the kept prints',
  },
  errors: {
    'report.not-found': 'This report exists as PDF or spreadsheet only.',
    'ledger.too-long': 'Too many lines for one report: choose a shorter period.',
  },
};
