export default {
  resources: {
    'dunning-setting': {
      name: 'Days and hours |||| Days and hours',
      fields: {
        mode: 'Mode',
        mostAtOnce: 'Automatic brake',
        weekdays: 'Days of the week without cut-offs',
        holidays: 'Never on national holidays',
        eves: 'Never on the eve of an excluded day',
        patronDay: 'Patron saint',
        ranges: 'Periods without cut-offs',
        opensAt: 'From',
        closesAt: 'To',
        'ranges.name': 'Name',
        'ranges.from': 'From',
        'ranges.to': 'To',
      },
      mode: {
        off: 'Off: nobody is warned or cut off',
        manual: 'By hand: warnings by themselves, cut-offs approved',
        automatic: 'Automatic: warnings and cut-offs by themselves',
      },
      section: { mode: 'Who decides', days: 'Days', hours: 'Hours', preview: 'The calendar' },
      help: {
        mostAtOnce: 'When more customers are to be cut off at once, a person is waited for',
        patronDay: 'Month-day: 08-05',
        range: '08-10 is every year, 2026-08-10 that year only',
      },
      add_range: 'Add a period',
      remove_range: 'Remove the period',
      preview: 'In red the days without cut-offs, as saved.',
      previous: 'Month before',
      next: 'Next month',
    },
  },
  errors: {
    'dunning-setting.invalid': 'Check the fields that are marked.',
    'dunning-setting.invalid-day': 'This is no day: write month-day, 08-05.',
    'dunning-setting.invalid-range': 'Write two days in the same way, the first not after the second.',
    'dunning-setting.closes-before': 'It must be after the beginning.',
    'dunning-setting.no-day-left': 'This leaves no day of the year.',
  },
};
