import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { chromiumProcesses, profileFolder } from './chromium-processes';
import { pdfText } from './pdf-text';
import { printers, tokenDocument } from './printing';

const { closeGateways, testGateway } = printers();

afterEach(closeGateways);

const pids = (type: string): number[] =>
  chromiumProcesses()
    .filter((process) => process.type === type)
    .map(({ pid }) => pid);

const signal = (type: string, name: NodeJS.Signals): void => {
  for (const pid of pids(type)) process.kill(pid, name);
};

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await delay(10);
};

/** Enough pages to keep Chromium busy while it is attacked. */
const long = (token: string): string => tokenDocument(token, 600);

/** Starts a long print on a Chromium already running, and tells whether it is still under way. */
async function underWay(gateway: ReturnType<typeof testGateway>, token: string) {
  await gateway.printOne(tokenDocument('warm'));
  let done = false;
  const pdf = gateway.printOne(long(token)).finally(() => {
    done = true;
  });
  await delay(30);
  return { pdf, isDone: () => done };
}

it.each(['browser', 'renderer'])('survives a %s killed in the middle of a print', async (type) => {
  const gateway = testGateway();
  const { pdf, isDone } = await underWay(gateway, 'KILLED');
  const victims = pids(type);
  expect(victims).not.toEqual([]);
  signal(type, 'SIGKILL');
  expect(isDone()).toBe(false);
  const text = await pdfText(await pdf);
  expect(text).toHaveLength(600);
  expect(text[599]).toContain('KILLED foglio 600');
  expect(pids(type).filter((pid) => victims.includes(pid))).toEqual([]);
});

it('survives a Chromium that hangs: it is killed when its time is up, and the print repeated', async () => {
  const gateway = testGateway({ timeoutMs: 3_000 });
  await gateway.printOne(tokenDocument('warm'));
  const [hung] = pids('browser');
  signal('browser', 'SIGSTOP');
  expect((await pdfText(await gateway.printOne(tokenDocument('AFTER')))).join()).toContain('AFTER foglio 1');
  expect(pids('browser')).not.toContain(hung);
});

it('gives up after the second failure, and prints again afterwards', async () => {
  const gateway = testGateway({ timeoutMs: 1, timeoutPerDocumentMs: 0 });
  await expect(gateway.printOne(tokenDocument('x'))).rejects.toThrow();
  await closeGateways();

  const patient = testGateway();
  const { pdf } = await underWay(patient, 'TWICE');
  const first = pids('browser');
  signal('browser', 'SIGKILL');
  await until(() => pids('browser').some((pid) => !first.includes(pid)));
  signal('browser', 'SIGKILL');
  await expect(pdf).rejects.toThrow();
  expect((await pdfText(await patient.printOne(tokenDocument('AGAIN')))).join()).toContain('AGAIN foglio 1');
});

it('loses no document of a batch when Chromium dies under it', async () => {
  const gateway = testGateway({ chunkSize: 20 });
  await gateway.printOne(tokenDocument('warm'));
  const documents = Array.from({ length: 100 }, (_, id) => ({
    id,
    html: tokenDocument(`DOC${id}X`, (id % 3) + 1),
  }));
  const printing = gateway.printMany(documents);
  await delay(30);
  signal('browser', 'SIGKILL');
  const printed = await printing;
  expect(printed.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
  for (const { id, pdf } of printed) {
    const text = await pdfText(pdf);
    expect(text).toHaveLength((id % 3) + 1);
    expect(text.at(-1)).toContain(`DOC${id}X foglio ${(id % 3) + 1}`);
  }
});

it('starts Chromium afresh after the set number of documents, also while others print', async () => {
  const gateway = testGateway({ recycleAfter: 3 });
  await gateway.printOne(tokenDocument('1'));
  const [first] = pids('browser');
  await Promise.all(['2', '3', '4', '5'].map((token) => gateway.printOne(tokenDocument(token))));
  expect((await pdfText(await gateway.printOne(tokenDocument('6')))).join()).toContain('6 foglio 1');
  expect(pids('browser')).not.toContain(first);
  expect(pids('browser').length).toBeLessThanOrEqual(1);
});

it.each(['closed', 'killed'])(
  'starts nothing before it is needed, and leaves nothing behind when %s',
  async (end) => {
    const gateway = testGateway();
    expect(chromiumProcesses()).toEqual([]);
    await gateway.printOne(tokenDocument('x'));
    const [browser = 0] = pids('browser');
    const profile = profileFolder(browser);
    expect(existsSync(profile)).toBe(true);
    if (end === 'killed') process.kill(browser, 'SIGKILL');
    await gateway.onApplicationShutdown();
    await until(() => chromiumProcesses().length === 0 && !existsSync(profile));
    await expect(gateway.printOne(tokenDocument('x'))).rejects.toThrow('closed');
  },
);
