export default {
  resources: {
    'accounting-setting': {
      name: 'Accounting settings |||| Accounting settings',
      fields: {
        vatCadence: 'VAT settlement',
        declarantFiscalCode: 'Fiscal code of the declarant',
        declarantRole: 'Role',
        deferralMethod: 'Deferrals worked out',
        advanceMethod: 'Method of the advance',
      },
      deferralMethod: { days: 'By days', months: 'By months' },
      vatCadence: { monthly: 'Monthly', quarterly: 'Quarterly' },
      cadence_hint: 'A change holds from the next year.',
      declarantRole: {
        '1': '1 · Legal representative',
        '2': '2 · Representative of a minor',
        '3': '3 · Receiver in bankruptcy',
        '4': '4 · Commissioner in liquidation',
        '5': '5 · Judicial custodian or administrator',
        '6': '6 · Fiscal representative of a non-resident',
        '7': '7 · Heir',
        '8': '8 · Liquidator',
        '11': '11 · Guardian',
        '12': '12 · Liquidator of a sole trader',
        '13': '13 · Administrator of a condominium',
        '14': '14 · On behalf of a public body',
        '15': '15 · Commissioner of a public body',
      },
      advanceMethod: { '1': 'Historic', '2': 'Forecast', '3': 'Effective', '4': 'Special subjects' },
    },
    'accounting-periods': {
      name: 'Accounting period |||| Accounting periods',
      title: 'Accounting periods',
      about:
        'A month closed to most takes entries only from those who may go past it. A locked month never opens again, nor do those before it.',
      fields: { id: 'Month', state: 'State', entries: 'Entries', drafts: 'Drafts' },
      status: { open: 'Open', soft: 'Closed to most', locked: 'Locked' },
      action: { open: 'Open again', soft: 'Close to most', locked: 'Lock' },
      lock_title: 'Lock %{month}?',
      lock_text:
        'This month and all before it are locked. There is no way back. A year is closed before its December is locked: afterwards it cannot be.',
    },
  },
  errors: {
    'period.locked': 'The month is closed: choose another date.',
    'period.year-closed': 'The year %{year} is closed: choose another date, or undo its closing first.',
    'period.final': 'A locked month cannot be opened.',
    'period.not-over': 'The month is not over yet.',
    'period.has-drafts': 'There are drafts up to that month: %{count}. Post or delete them.',
    'period.has-unposted': 'There are documents up to that month not in the books yet: %{count}.',
    'period.not-found': 'There is no such month.',
  },
};
