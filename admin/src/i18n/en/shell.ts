export default {
  app: {
    automatic: 'automatic',
    tagline: 'Management for Internet providers',
    language: 'Language',
    phone_open: 'Open %{name}',
    none: '—',
  },
  menu: {
    name: 'Menu',
    registry: 'Registry',
    catalog: 'Catalogue',
    contracts: 'Contracts',
    network: 'Network',
    billing: 'Billing',
    collection: 'Collection',
    mail: 'Mail',
    books: 'Accounting',
    system: 'System',
  },
  action: {
    add_line: 'Add line',
    confirm: 'Confirm',
    done: 'Done',
    download: 'Download',
    open_pdf: 'Open the PDF',
    retry: 'Try again',
    working: 'Working…',
  },
  conflict: {
    title: 'The record has changed meanwhile',
    explain:
      'Another user saved it while you were editing. These are the fields where your text and the record as it is now differ.',
    current: 'Now',
    yours: 'Yours',
    reload: 'Reload the record',
    overwrite: 'Save mine anyway',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
  stream: {
    connecting: 'Connecting…',
    lost: 'Connection lost: trying again.',
  },
  pdf: {
    loading: 'Preparing the PDF…',
    failed: 'The PDF can’t be shown.',
  },
  period: {
    since: 'from %{from}',
  },
};
