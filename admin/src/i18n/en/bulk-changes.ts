export default {
  errors: {
    'price-revision.without-value': 'A revision of nothing changes nothing.',
    'price-revision.index-required': 'Say which index of which month it is.',
    'price-revision.notice-day-required': 'Say on which day customers were told.',
    'price-revision.notice-to-come': 'That day is still to come.',
    'price-revision.too-soon': 'There are fewer days between notice and new prices than must be.',
  },
};
