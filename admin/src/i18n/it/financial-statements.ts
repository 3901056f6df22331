export default {
  resources: {
    'financial-statements': {
      name: 'Bilancio |||| Bilancio',
      title: 'Stato patrimoniale e conto economico',
      fields: { code: 'Conto', name: 'Voce', amount: 'Importo' },
      statement: {
        assets: 'Stato patrimoniale: attivo',
        liabilities: 'Stato patrimoniale: passivo',
        'profit-and-loss': 'Conto economico',
      },
      total: {
        assets: 'Totale attivo',
        liabilities: 'Totale passivo',
        'profit-and-loss': 'Utile (perdita) del periodo',
      },
      carried: 'Utili (perdite) di esercizi non ancora chiusi',
      result: 'Utile (perdita) del periodo',
      empty: 'Nessun movimento.',
      balanced: 'Attivo e passivo quadrano.',
      unbalanced: 'Attivo e passivo non quadrano.',
      need_days: 'Scegli il primo e l’ultimo giorno del periodo.',
    },
  },
};
