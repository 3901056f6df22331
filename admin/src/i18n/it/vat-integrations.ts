const documentType = {
  TD16: 'TD16 · reverse charge interno',
  TD17: 'TD17 · servizi dall’estero',
  TD18: 'TD18 · beni intracomunitari',
  TD19: 'TD19 · beni art. 17 c. 2',
};

export default {
  resources: {
    'vat-integrations': {
      name: 'Integrazione |||| Integrazioni',
      fields: {
        number: 'Numero',
        issuedOn: 'Data',
        issuedFrom: 'Dal',
        issuedTo: 'Al',
        documentType: 'Tipo',
        supplierName: 'Fornitore',
        billNumber: 'Fattura',
        billIssuedOn: 'Del',
        taxable: 'Imponibile',
        tax: 'IVA integrata',
        total: 'Totale',
        status: 'File XML',
        faults: 'Errori',
      },
      documentType,
      status: { ready: 'Pronta per l’invio', faulty: 'Con errori', sent: 'Inviata a SdI' },
      none: 'Ancora nessuna integrazione. Si fanno dalle fatture dei fornitori in reverse charge.',
      waiting: '%{smart_count} da fare',
      offer: 'Il fornitore non ha addebitato l’IVA: la fattura va integrata. Tipo proposto: %{type}.',
      action: { make: 'Fai l’integrazione', make_selected: 'Fai le integrazioni' },
      confirm: {
        title: 'Fare l’integrazione?',
        one: 'Prende il prossimo numero del suo sezionale e non si può annullare. L’IVA è già nei due registri con la fattura: non si registra due volte.',
        many: 'Fatture scelte: %{count}. Ogni integrazione prende il prossimo numero del suo sezionale e non si può annullare.',
      },
      made: '%{smart_count} integrazione fatta |||| %{smart_count} integrazioni fatte',
      done: { made: 'Integrazione fatta' },
    },
    'due-integrations': {
      name: 'Fattura da integrare |||| Fatture da integrare',
      fields: {
        receivedOn: 'Ricevuta il',
        issuedOn: 'Data',
        number: 'Numero',
        supplierName: 'Fornitore',
        proposed: 'Tipo proposto',
        taxable: 'Imponibile',
        tax: 'IVA da integrare',
      },
      documentType,
      none: 'Nessuna fattura da integrare.',
      all: 'Tutte le integrazioni',
    },
  },
  errors: {
    'vat-integration.not-found': 'Questa integrazione non esiste.',
    'vat-integration.not-due': 'La fattura %{number} non è in reverse charge: non c’è niente da integrare.',
    'vat-integration.invalid-type':
      'La fattura %{number} non può avere un’integrazione %{type}: non va bene per il paese del fornitore.',
  },
};
