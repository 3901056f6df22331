import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pdfText } from './pdf-text';
import { printers, tokenDocument } from './printing';

const { closeGateways, testGateway } = printers();

afterAll(closeGateways);

const gateway = testGateway();
const asked: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', request.url?.endsWith('.css') ? 'text/css' : 'text/html');
    response.end('<b>SECRET</b>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="it"><head><title>t</title>${head}</head><body><p>before</p>${body}<p>after</p></body></html>`;
}

it('the server that must not be reached can be reached', async () => {
  await fetch(`${origin}/self-test`);
  expect(asked.splice(0)).toEqual(['/self-test']);
});

it.each([
  ['an image', () => page(`<img src="${origin}/image.png">`)],
  ['an image by name', () => page(`<img src="${origin.replace('127.0.0.1', 'localhost')}/image.png">`)],
  ['a style sheet', () => page('', `<link rel="stylesheet" href="${origin}/sheet.css">`)],
  ['an imported style', () => page('', `<style>@import url(${origin}/imported.css);</style>`)],
  ['a background', () => page('', `<style>p { background: url(${origin}/background.png) }</style>`)],
  [
    'a font',
    () =>
      page(
        '',
        `<style>@font-face { font-family: x; src: url(${origin}/f.woff) } p { font-family: x }</style>`,
      ),
  ],
  ['a frame', () => page(`<iframe src="${origin}/frame"></iframe>`)],
  ['an image within a frame', () => page(`<iframe srcdoc="<img src='${origin}/inner.png'>"></iframe>`)],
  ['an object', () => page(`<object data="${origin}/object"></object><embed src="${origin}/embed">`)],
  [
    'a script',
    () => page(`<script>fetch('${origin}/script')</script><script src="${origin}/s.js"></script>`),
  ],
  [
    'a hint',
    () =>
      page(
        '',
        `<link rel="prefetch" href="${origin}/hint"><link rel="preload" as="image" href="${origin}/pre">`,
      ),
  ],
  ['media', () => page(`<video autoplay src="${origin}/v.mp4" poster="${origin}/p.png"></video>`)],
  [
    'an image in SVG',
    () => page(`<svg><image href="${origin}/svg.png"/><use href="${origin}/use.svg#x"/></svg>`),
  ],
])('reaches no server for %s', async (_, html) => {
  const text = (await pdfText(await gateway.printOne(html()))).join();
  expect(text).toContain('before');
  expect(text).toContain('after');
  expect(text).not.toContain('SECRET');
  expect(asked).toEqual([]);
});

it.each([
  ['a frame', '<iframe width="600" height="600" src="file:///etc/passwd"></iframe>'],
  ['an object', '<object data="file:///etc/passwd" type="text/plain" width="600" height="600"></object>'],
  ['an embed', '<embed src="file:///etc/passwd" type="text/plain" width="600" height="600">'],
  ['an image', '<img src="file:///etc/passwd">'],
  ['a frame within a frame', '<iframe srcdoc="<iframe src=file:///etc/passwd></iframe>"></iframe>'],
])('reads no file for %s', async (_, body) => {
  const text = (await pdfText(await gateway.printOne(page(body)))).join();
  expect(text).toContain('after');
  expect(text).not.toContain('root:');
});

it('runs no script', async () => {
  const html = page(
    '<script>document.body.append("SCRIPTED")</script><p onclick="1">x</p><img src="x" onerror="document.write(1)">',
  );
  expect((await pdfText(await gateway.printOne(html))).join()).not.toContain('SCRIPTED');
});

it.each(['http', 'file'])('is not led away by a refresh to a %s address', async (scheme) => {
  const target = scheme === 'http' ? `${origin}/refresh` : 'file:///etc/passwd';
  const html = page('', `<meta http-equiv="refresh" content="0;url=${target}">`);
  const text = await gateway.printOne(html).then(
    async (pdf) => (await pdfText(pdf)).join(),
    () => 'refused',
  );
  expect(text).not.toMatch(/SECRET|root:/);
  expect(asked).toEqual([]);
  expect((await pdfText(await gateway.printOne(tokenDocument('NEXT')))).join()).toContain('NEXT foglio 1');
});

it('shows images that are part of the document', async () => {
  const svg = encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><text y="9">INSIDE</text></svg>',
  );
  const pdf = await gateway.printOne(page(`<img width="200" src="data:image/svg+xml,${svg}">`));
  expect((await pdfText(pdf)).join()).toContain('INSIDE');
});
