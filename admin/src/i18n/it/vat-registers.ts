export default {
  resources: {
    'vat-registers': {
      name: 'Registro IVA |||| Registri IVA',
      title: 'Registro IVA vendite',
      fields: {
        registeredOn: 'Registrato il',
        documentNumber: 'Documento',
        partnerName: 'Cliente',
        rate: 'Aliquota',
        payability: 'Esigibilità',
        base: 'Imponibile',
        vat: 'IVA',
        entryId: 'Prima nota',
      },
      payability: { I: 'Immediata', D: 'Differita', S: 'Scissione dei pagamenti' },
      sums: 'Riepilogo per aliquota',
      all: 'Totale',
      entry: 'Registrazione',
      xlsx: 'Foglio di calcolo',
      pdf: 'Stampa PDF',
      agrees: 'Il registro quadra con la prima nota al centesimo.',
      differs: 'Il registro non quadra con la prima nota.',
    },
  },
  errors: { 'vat-register.too-long': 'Troppe righe: scegli un periodo più breve.' },
};
