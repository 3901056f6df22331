export default {
  resources: {
    'aged-balance': {
      name: 'Scadenzario |||| Scadenzario',
      title: 'Scadenzario clienti',
      day: 'Al giorno',
      fields: {
        partnerName: 'Cliente',
        notDue: 'A scadere',
        to30: '1–30 gg',
        to60: '31–60 gg',
        to90: '61–90 gg',
        over90: 'Oltre 90 gg',
        credit: 'Acconti',
        balance: 'Saldo',
      },
      sums: 'Totali',
      nothing: 'Nessun cliente deve o avanza nulla a questa data.',
      balanced: 'Lo scadenzario quadra con il conto crediti verso clienti al centesimo.',
      unbalanced:
        'Il conto crediti verso clienti ha %{books}: %{difference} di differenza, da scritture fatte a mano o non ancora registrate.',
    },
  },
};
