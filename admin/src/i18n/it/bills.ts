export default {
  menu: { purchases: 'Acquisti' },
  resources: {
    bills: {
      name: 'Fattura di acquisto |||| Fatture di acquisto',
      fields: {
        type: 'Tipo',
        number: 'Numero',
        issuedOn: 'Data',
        issuedFrom: 'Dal',
        issuedTo: 'Al',
        receivedOn: 'Ricevuta il',
        partnerId: 'Fornitore',
        supplierName: 'Fornitore',
        taxable: 'Imponibile',
        tax: 'IVA',
        total: 'Totale',
        payable: 'Da pagare',
        stampDuty: 'Bollo',
        notes: 'Causale',
      },
      type: { bill: 'Fattura', 'credit-note': 'Nota di credito' },
      part: {
        lines: 'Righe',
        taxes: 'IVA',
        terms: 'Scadenze',
        withholdings: 'Ritenute',
        attachments: 'Allegati',
        integration: 'Integrazione (reverse charge)',
        entry: 'Registrazione contabile',
      },
      warning: {
        buyer: 'Il documento è intestato ad altri: controlla prima di pagarlo.',
        totals: 'Il totale del documento non è la somma di imponibile e IVA: vale quello del file.',
        instalments: 'Le scadenze non sommano a quanto c’è da pagare.',
        currency: 'Il documento non è in euro.',
      },
      none: 'Ancora nessuna fattura di acquisto. Carica i file XML, P7M o ZIP dei fornitori.',
      not_posted: 'Non è ancora in prima nota.',
      imported: 'File caricati',
      import_summary: 'Letti: %{read}. In attesa: %{quarantined}. Doppioni: %{duplicates}.',
      action: { import: 'Carica file', original: 'File originale' },
    },
    'bill-lines': {
      fields: {
        description: 'Descrizione',
        quantity: 'Quantità',
        unitPrice: 'Prezzo',
        discounts: 'Sconti',
        taxRate: 'IVA',
        costAccount: 'Conto',
        amount: 'Importo',
      },
    },
    'bill-taxes': { fields: { rate: 'Aliquota', law: 'Norma', base: 'Imponibile', tax: 'Imposta' } },
    'bill-instalments': {
      fields: { dueOn: 'Scadenza', method: 'Modalità', iban: 'IBAN', amount: 'Importo' },
    },
    'bill-withholdings': {
      fields: { kind: 'Tipo', reason: 'Causale', rate: 'Aliquota %', amount: 'Importo' },
    },
  },
  errors: {
    'bill.not-found': 'Questa fattura di acquisto non esiste.',
    'partner.ambiguous-supplier':
      'Più anagrafiche hanno il numero %{number} di %{name}: tienine attiva una sola e riprova.',
  },
};
