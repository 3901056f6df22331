export default {
  resources: {
    registers: {
      name: 'Register |||| Registers',
      fields: {
        code: 'Code',
        name: 'Name',
        format: 'Format of the number',
        standard: 'Standard',
        active: 'In use',
      },
      example: 'Example of a number',
      first_number: 'The first number of the year will be %{number}',
      format_hint: '{year} is the year, {number} the count, {number:5} the count with five digits',
      standard_hint: 'Used where no other is chosen',
    },
  },
  errors: {
    'register.not-found': 'There is no such register.',
    'register.not-active': 'This register is no longer in use.',
    'register.invalid-format': 'There must be a {number}, and at most 20 characters in all.',
    'register.standard-needed': 'There must always be a standard register in use: name another first.',
  },
};
