export default {
  resources: {
    products: {
      name: 'Prodotto |||| Prodotti',
      fields: {
        code: 'Codice',
        name: 'Descrizione',
        kind: 'Tipo',
        categoryId: 'Categoria',
        taxCodeId: 'IVA',
        unitPrice: 'Prezzo (€)',
        unit: 'Unità di misura',
        revenueAccount: 'Conto di ricavo',
        withholdingSubject: 'Soggetto a ritenuta dei condomini',
        active: 'In vendita',
      },
      kind: {
        recurring: 'Canone',
        accessory: 'Accessorio',
        activation: 'Attivazione',
        goods: 'Merce',
      },
      price_hint: 'IVA esclusa: al mese per canoni e accessori, per unità negli altri casi',
      withholding_hint:
        'Lavori e servizi in appalto, come installazione e manutenzione; non le forniture, come la connettività',
      account_hint:
        'Se manca valgono, in ordine, quello della categoria, del cliente, del codice IVA, dell’azienda',
    },
  },
  errors: {
    'product.without-account':
      'Nessuno dà un conto di ricavo a questo prodotto: né prodotto, categoria, cliente, codice IVA, né l’azienda.',
    'product.not-found': 'Questo prodotto non esiste.',
    'record.invalid-reference': 'Una voce scelta non esiste più.',
  },
};
