export default {
  home: {
    month: 'The month: %{month}',
    billed: 'Billed this month',
    billed_hint: 'net of VAT',
    collected: 'Collected this month',
    open: 'To be collected',
    overdue: 'Overdue',
    overdue_count:
      '%{smart_count} invoice with amounts overdue |||| %{smart_count} invoices with amounts overdue',
    recurring: 'Monthly recurring',
    recurring_hint: 'fees of active contracts, net of VAT',
    contracts: 'Active contracts',
    contracts_change: '%{opened} new, %{closed} closed this month',
    trend: 'Billed and collected, last 14 months',
    by_category: 'Billed this month by category',
    no_category: 'No category',
    by_age: 'Overdue by age',
    age: {
      '0-30': 'up to 30 days',
      '31-60': '31 to 60 days',
      '61-90': '61 to 90 days',
      '90+': 'more than 90 days',
    },
    series: { billed: 'Billed', collected: 'Collected', amount: 'Amount' },
    failed: 'The figures are not available.',
    nothing: 'Nothing to show.',
  },
};
