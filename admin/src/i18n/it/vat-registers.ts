export default {
  resources: {
    'vat-registers': {
      name: 'Registro IVA |||| Registri IVA',
      title: { sales: 'Registro IVA vendite', purchases: 'Registro IVA acquisti' },
      book: { sales: 'Vendite', purchases: 'Acquisti' },
      supplier: 'Fornitore',
      by_competence: 'Righe scelte per mese di competenza: quelle che la liquidazione IVA del periodo conta.',
      fields: {
        registeredOn: 'Registrato il',
        documentNumber: 'Documento',
        partnerName: 'Cliente',
        rate: 'Aliquota',
        payability: 'Esigibilità',
        base: 'Imponibile',
        vat: 'IVA',
        deductibleVat: 'IVA detraibile',
        protocol: 'Protocollo',
        entryId: 'Prima nota',
      },
      payability: { I: 'Immediata', D: 'Differita', S: 'Scissione dei pagamenti' },
      undoes: 'storno',
      sums: 'Riepilogo per aliquota',
      all: 'Totale',
      entry: 'Registrazione',
      only: {
        figure: 'Solo le righe che fanno: %{value}.',
        group: 'Solo le righe di: %{value}.',
        all: 'Tutte le righe',
      },
      agrees: 'Il registro quadra con la prima nota al centesimo.',
      differs: 'Il registro non quadra con la prima nota.',
    },
  },
  errors: {
    'vat-register.too-long': 'Troppe righe: scegli un periodo più breve.',
    'vat-register.not-found': 'Questo registro IVA non esiste.',
  },
};
