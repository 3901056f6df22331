export default {
  report: { pdf: 'Stampa PDF', csv: 'CSV', short: 'XLSX', xlsx: 'Foglio di calcolo' },
  errors: {
    'report.not-found': 'Questa stampa esiste solo come PDF o foglio di calcolo.',
    'ledger.too-long': 'Troppe righe per una stampa: scegli un periodo più breve.',
  },
};
