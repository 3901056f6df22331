export default {
  resources: {
    registers: {
      name: 'Sezionale |||| Sezionali',
      fields: {
        code: 'Codice',
        name: 'Nome',
        kind: 'Documenti',
        branch: 'Sede',
        electronic: 'Elettronico',
        format: 'Formato del numero',
        standard: 'Predefinito',
        active: 'In uso',
      },
      kind: {
        invoice: 'Fatture',
        'credit-note': 'Note di credito',
        'debit-note': 'Note di debito',
        proforma: 'Proforma',
        'self-invoice': 'Integrazioni e autofatture',
      },
      kind_hint: 'Un sezionale di fatture numera anche le note; non si cambia più',
      branch_hint: 'La sede o il punto vendita, se ce n’è più di uno',
      electronic_hint: 'I documenti diventano e-fatture per lo SdI',
      example: 'Esempio di numero',
      first_number: 'Il primo numero dell’anno sarà %{number}',
      format_hint:
        '{year} è l’anno ({year:2} a due cifre), {number} il progressivo, {number:5} il progressivo a cinque cifre',
      standard_hint: 'Usato per questi documenti dove non se ne sceglie un altro',
    },
  },
  errors: {
    'register.not-found': 'Questo sezionale non esiste.',
    'register.not-active': 'Questo sezionale non è più in uso.',
    'register.invalid-format':
      'Serve un solo {number}, staccato dalle altre cifre, e il numero non può superare i 20 caratteri.',
    'register.numbers-meet': 'Un altro sezionale potrebbe dare gli stessi numeri: aggiungi un prefisso.',
    'register.wrong-kind': 'Questo sezionale non numera documenti di questo tipo.',
    'register.standard-needed': 'Un sezionale predefinito in uso ci vuole sempre: indicane prima un altro.',
  },
};
