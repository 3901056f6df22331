import { printers } from './printing';

const { closeGateways, testGateway } = printers();

const gateway = testGateway();
afterAll(closeGateways);

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 0.75;
const HEIGHT = 841.9;

it.each([
  ['0', 0, 0],
  ['20mm 10mm', 20, 10],
  ['14mm 15mm 17mm', 14, 15],
])(
  'where an element stands is measured from the edges of the paper, with margins of %s',
  async (margin, top, left) => {
    const html = `<!doctype html><html lang="it"><head><title>Prova</title><style>
    @page { size: A4; margin: ${margin} } * { margin: 0 }
    .box { width: 50px; height: 20px } #one { position: relative; left: 100px; top: 200px }
  </style></head><body><div class="box" id="one">x</div><div class="box" id="two" style="break-before: page">x</div></body></html>`;
    const { places } = await gateway.printBare(html, ['one', 'two', 'three']);
    const one = places.get('one')!;
    expect(one.page).toBe(1);
    expect(Math.abs(one.left - (left * POINTS_PER_MM + 100 * POINTS_PER_PIXEL))).toBeLessThan(1);
    expect(Math.abs(one.top - (HEIGHT - top * POINTS_PER_MM - 200 * POINTS_PER_PIXEL))).toBeLessThan(1);
    const two = places.get('two')!;
    expect(two.page).toBe(2);
    expect(Math.abs(two.top - (HEIGHT - top * POINTS_PER_MM))).toBeLessThan(1);
    expect(places.has('three')).toBe(false);
  },
);
