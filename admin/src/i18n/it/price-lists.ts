export default {
  resources: {
    'price-lists': {
      name: 'Listino |||| Listini',
      fields: {
        code: 'Codice',
        name: 'Nome',
        active: 'In uso',
        items: 'Prezzi',
        productId: 'Prodotto',
        unitPrice: 'Prezzo (€)',
        startsOn: 'Dal',
        endsOn: 'Al',
        'items.productId': 'Prodotto',
        'items.unitPrice': 'Prezzo (€)',
        'items.startsOn': 'Dal',
        'items.endsOn': 'Al',
      },
      facts: 'Listino',
      add_price: 'Aggiungi prezzo',
      remove_price: 'Togli prezzo',
      without_prices: 'Il listino non ha prezzi: valgono quelli dei prodotti.',
    },
  },
  errors: {
    'price-list.not-found': 'Questo listino non esiste.',
    'price-list.invalid': 'Controlla i prezzi segnalati.',
    'price-list.ends-before-start': 'Finisce prima di cominciare.',
    'price-list.two-prices-on-a-day': 'Il prodotto ha già un prezzo che comincia quel giorno.',
    'record.invalid-part': 'Una riga non appartiene più a questo record.',
  },
};
