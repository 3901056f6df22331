export default {
  errors: {
    'signature.invalid-drawing': 'La firma non si legge: cancellala e falla di nuovo.',
    'signature.drawing-too-short': 'La firma è troppo corta: fai una firma intera.',
  },
};
