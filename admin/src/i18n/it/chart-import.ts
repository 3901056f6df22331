export default {
  resources: {
    'chart-import': {
      name: 'Importazione del piano dei conti |||| Importazione del piano dei conti',
      title: 'Importa il piano dei conti',
      button: 'Importa CSV',
      file: 'File CSV',
      text: 'Colonne: codice, nome, natura (asset_receivable, asset_cash, asset_current, asset_non_current, liability_payable, liability_current, equity, income, income_other, expense, off_balance). I conti che ci sono già restano come sono.',
      choose: 'Scegli il file',
      run: 'Crea i conti validi',
      report: 'Esito per riga',
      nothing: 'Il file non ha righe.',
      fields: { line: 'Riga', code: 'Codice', name: 'Nome', outcome: 'Esito', faults: 'Motivo' },
      status: { created: 'Creato', valid: 'Valido', exists: 'C’è già', faulty: 'Con errori' },
    },
  },
  errors: {
    'chart-import.invalid-csv': 'Il file non è un CSV leggibile.',
    'chart-import.invalid-column': 'Una colonna del file non si riconosce: servono codice, nome e natura.',
    'chart-import.invalid-size': 'Troppe righe: dividi il file.',
    'chart-import.invalid-code': 'Codice mancante o con caratteri non ammessi.',
    'chart-import.invalid-name': 'Nome mancante o troppo lungo.',
    'chart-import.invalid-type': 'Natura sconosciuta.',
    'chart-import.twice': 'Codice già presente in una riga sopra.',
  },
};
