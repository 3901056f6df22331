import { parseMailSource } from './front-matter';

it('takes a template apart', () => {
  expect(parseMailSource('a', '---\nsubject: Ciao {{name}}\n---\n<p>x</p>\n')).toEqual({
    subject: 'Ciao {{name}}',
    body: '<p>x</p>\n',
  });
});

it('names the template without a subject', () => {
  expect(() => parseMailSource('offer.it', '<p>x</p>')).toThrow('offer.it');
});
