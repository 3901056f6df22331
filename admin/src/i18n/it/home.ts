export default {
  home: {
    month: 'Il mese: %{month}',
    billed: 'Fatturato nel mese',
    billed_hint: 'IVA esclusa',
    collected: 'Incassato nel mese',
    open: 'Da incassare',
    overdue: 'Scaduto',
    overdue_count:
      '%{smart_count} fattura con importi scaduti |||| %{smart_count} fatture con importi scaduti',
    recurring: 'Ricorrente mensile',
    recurring_hint: 'canoni dei contratti attivi, IVA esclusa',
    contracts: 'Contratti attivi',
    contracts_change: '%{opened} nuovi, %{closed} chiusi nel mese',
    trend: 'Fatturato e incassato, ultimi 14 mesi',
    by_category: 'Fatturato del mese per categoria',
    no_category: 'Senza categoria',
    by_age: 'Scaduto per anzianità',
    age: {
      '0-30': 'fino a 30 giorni',
      '31-60': 'da 31 a 60 giorni',
      '61-90': 'da 61 a 90 giorni',
      '90+': 'oltre 90 giorni',
    },
    series: { billed: 'Fatturato', collected: 'Incassato', amount: 'Importo' },
    failed: 'I dati della Home non sono disponibili.',
    nothing: 'Niente da mostrare.',
  },
};
