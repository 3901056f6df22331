export default {
  resources: {
    'suffered-withholdings': {
      name: 'Ritenute subite |||| Ritenute subite',
      title: 'Ritenute subite',
      customers: 'Per cliente (da confrontare con le CU)',
      documents: 'Documento per documento',
      none: 'In quest’anno nessuna ritenuta: i condomini le trattengono quando pagano una fattura che le porta.',
      sum: 'Ritenute subite con gli incassi dell’anno: %{amount}. Conto 1609: %{ledger}.',
      differs:
        'Il conto 1609 si è mosso anche per altro: registrazioni a mano, o incassi di mesi chiusi registrati più tardi.',
      fields: {
        partnerId: 'Cliente',
        partnerName: 'Cliente',
        taxId: 'Codice fiscale',
        invoiceId: 'Documento',
        number: 'Documento',
        issuedOn: 'Data',
        receivedOn: 'Ultimo incasso',
        base: 'Imponibile',
        amount: 'Ritenuta',
      },
    },
  },
};
