export default {
  report: {
    pdf: 'Stampa PDF',
    csv: 'CSV',
    short: 'XLSX',
    xlsx: 'Foglio di calcolo',
    kept: 'Ristampa: prima stampa %{on}',
    kept_by: 'Identica byte per byte; stampata da %{by}',
    stale: 'Ristampa superata: prima stampa %{on}',
    stale_hint:
      'Dopo questa stampa qualcosa è cambiato, e non vi compare: per averla aggiornata, rifalla dalle stampe conservate',
  },
  errors: {
    'report.not-found': 'Questa stampa esiste solo come PDF o foglio di calcolo.',
    'ledger.too-long': 'Troppe righe per una stampa: scegli un periodo più breve.',
  },
};
