export default {
  resources: {
    'contract-prints': {
      name: 'Print of the contract |||| Prints of the contract',
      fields: {
        number: 'Print',
        printedAt: 'Printed',
        actorName: 'By',
        pages: 'Pages',
        template: 'Template',
        language: 'Language',
        sha256: 'Hash',
        signedAt: 'Signed',
      },
    },
  },
  errors: {
    'contract-print.not-found': 'There is no such print.',
    'contract-print.signed': 'The contract is signed: it is not printed any more.',
    'contract-print.not-current': 'The contract was printed again: this print does not count any more.',
    'contract.invalid-without-address': 'The customer has no address to print on the contract.',
    'attachment.unsupported': 'Only PDF, PNG and JPEG can be printed.',
    'attachment.encrypted': 'The PDF is protected by a password: remove it and try again.',
    'attachment.broken': 'The file is broken and can’t be read.',
    'attachment.too-many-pages': 'The PDF has more than 200 pages.',
  },
};
