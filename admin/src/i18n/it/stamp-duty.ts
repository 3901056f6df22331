export default {
  resources: {
    'stamp-duty': {
      name: 'Imposta di bollo |||| Imposta di bollo',
      title: 'Imposta di bollo',
      quarter: '%{quarter}° trimestre',
      to_pay: '%{quarter}° trimestre %{year}',
      none: 'In questo trimestre nessun documento porta il bollo.',
      fields: {
        amount: 'Da versare',
        documents: 'Documenti',
        taxCode: 'Codice F24',
        dueOn: 'Entro il',
        deferredTo: 'Rinviabile al',
        issuedOn: 'Data',
        number: 'Documento',
        customerName: 'Cliente',
        stampDuty: 'Bollo',
      },
    },
  },
  errors: {
    'stamp-duty.not-found': 'Questo trimestre non esiste.',
    'stamp-duty.too-long': 'Troppi documenti per un elenco solo.',
  },
};
