export default {
  resources: {
    terms: {
      name: 'Condizioni |||| Condizioni',
      fields: {
        name: 'Nome',
        slot: 'Argomento',
        position: 'Ordine',
        language: 'Lingua',
        customerKind: 'Per clienti',
        categoryId: 'Per servizi',
        productId: 'Per il prodotto',
        active: 'In uso',
        versions: 'Edizioni',
      },
      language: { it: 'Italiano', en: 'Inglese' },
      customerKind: {
        person: 'Persone',
        company: 'Aziende',
        'public-body': 'Enti pubblici',
      },
      all_kinds: 'Tutti',
      rule: 'In quali contratti',
      last_wording: 'Ultima edizione',
      new_wording: 'Nuova edizione',
      without_wording: 'Ancora nessun testo: aggiungi la prima edizione.',
      slot_hint:
        'Per esempio general o privacy: di ogni argomento il contratto stampa le condizioni più specifiche',
      slot_form: 'Solo lettere minuscole, cifre e trattini',
    },
  },
};
