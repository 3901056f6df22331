import { htmlToText } from './html-text';

it.each([
  ['<h1>Ciao</h1><p>Una riga\n  sola.</p>', 'Ciao\n\nUna riga sola.'],
  ['<p>A &amp; B &lt;c&gt; &#x27;d&#x27; &euro; 5</p>', "A & B <c> 'd' € 5"],
  ['<a href="https://x.it/a?b=1&amp;c=2">Firma ora</a>', 'Firma ora (https://x.it/a?b=1&c=2)'],
  ['<a href="mailto:a@b.it">a@b.it</a>', 'a@b.it'],
  ['<ul><li>uno</li><li>due</li></ul>', '- uno\n- due'],
  ['<table><tr><th>Prezzo</th><td>30,00 €</td></tr></table>', 'Prezzo  30,00 €'],
  ['<style>p { color: red }</style><p>via</p><!-- no -->', 'via'],
  ['<img src="cid:logo" alt="Esempio Srl"><p>x</p>', 'Esempio Srl\n\nx'],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});
