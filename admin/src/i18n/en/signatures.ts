export default {
  errors: {
    'signature.invalid-drawing': 'The signature can’t be read: clear it and draw it again.',
    'signature.drawing-too-short': 'The signature is too short: please sign in full.',
  },
};
