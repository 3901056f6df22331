import fc from 'fast-check';
import { PLACEHOLDERS, termsHtml, unknownPlaceholders, type Placeholder } from './terms-markup';

const VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])) as Record<
  Placeholder,
  string
>;

it.each([
  ['Uno\ndue\n\ntre', '<p>Uno due</p>\n<p>tre</p>'],
  ['## Oggetto\n\nTesto', '<h4>Oggetto</h4>\n<p>Testo</p>'],
  ['# Oggetto\nTesto', '<h3>Oggetto</h3>\n<p>Testo</p>'],
  ['- uno\n- due', '<ul><li>uno</li><li>due</li></ul>'],
  [
    '1.1 Il **Cliente** paga.\n1.2 Ponte *serve*.',
    '<p class="numbered"><span>1.1</span> Il <strong>Cliente</strong> paga.</p>\n<p class="numbered"><span>1.2</span> Ponte <em>serve</em>.</p>',
  ],
  ['{{azienda}} & <script>', '<p>&lt;azienda&gt; &amp; &lt;script&gt;</p>'],
  ['{{ azienda }}', '<p>&lt;azienda&gt;</p>'],
  ['Prezzo 2 * 3 e "x"', '<p>Prezzo 2 * 3 e &quot;x&quot;</p>'],
])('%j', (body, html) => {
  expect(termsHtml(body, VALUES)).toBe(html);
});

it('knows which names nobody fills in', () => {
  expect(unknownPlaceholders('{{azienda}} {{ banca }} {{}}')).toEqual(['banca', '']);
});

it('lets no tag through but its own', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', '\n', '#', ' ', '-', '*', '1', '.') }),
      (body) => {
        const bare = termsHtml(body, VALUES).replace(
          /<\/?(?:p|h[345]|ul|li|strong|em|span)(?: class="numbered")?>/g,
          '',
        );
        expect(bare).not.toMatch(/[<>]/);
      },
    ),
  );
});
