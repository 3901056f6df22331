/** The few words of react-admin's English that we put differently. */
export default {
  ra: {
    page: { dashboard: 'Home' },
    auth: { email: 'E-mail' },
    validation: { regex: 'Wrong format' },
  },
};
