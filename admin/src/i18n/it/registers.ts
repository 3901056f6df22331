export default {
  resources: {
    registers: {
      name: 'Sezionale |||| Sezionali',
      fields: {
        code: 'Codice',
        name: 'Nome',
        format: 'Formato del numero',
        standard: 'Predefinito',
        active: 'In uso',
      },
      example: 'Esempio di numero',
      first_number: 'Il primo numero dell’anno sarà %{number}',
      format_hint: '{year} è l’anno, {number} il progressivo, {number:5} il progressivo a cinque cifre',
      standard_hint: 'Usato dove non se ne sceglie un altro',
    },
  },
  errors: {
    'register.not-found': 'Questo sezionale non esiste.',
    'register.not-active': 'Questo sezionale non è più in uso.',
    'register.invalid-format': 'Serve {number}, e il numero non può superare i 20 caratteri.',
    'register.standard-needed': 'Un sezionale predefinito in uso ci vuole sempre: indicane prima un altro.',
  },
};
