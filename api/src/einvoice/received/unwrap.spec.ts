import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { describeWithSpecs, specBytes, specNames } from '../../../../test/support/specs';
import { parseFatturaPa } from '../fatturapa/fatturapa-parse';
import { receivedText } from './received-text';
import { unwrap } from './unwrap';

const XML = Buffer.from('<?xml version="1.0"?><a/>');

const zipOf = async (files: Record<string, Buffer>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
};

/** A DER value with its length in the short or long form. */
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, 0x84]), uint32(content.length), content]);
};
/** The same, its length left open. */
const open = (tag: number, ...parts: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])]);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const OID = Buffer.from('06092a864886f70d010701', 'hex');
const EMPTY = Buffer.alloc(0);

const signed = (content: Buffer, wrap = der): Buffer => {
  const carried = wrap(0x30, OID, wrap(0xa0, content));
  return wrap(0x30, OID, wrap(0xa0, wrap(0x30, der(0x02, Buffer.from([1])), der(0x31, EMPTY), carried)));
};

const opened = async (bytes: Buffer) => (await unwrap('a', bytes)).files.map((file) => file.bytes.toString());
const refusals = async (bytes: Buffer) =>
  (await unwrap('a', bytes)).refused.map(({ fault }) => fault.code.replace('received-file.invalid-', ''));

describe('unwrap', () => {
  it.each([
    ['bare', XML],
    ['after a byte-order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), XML])],
    ['in base64', Buffer.from(XML.toString('base64'))],
    ['in base64, twice', Buffer.from(Buffer.from(XML.toString('base64')).toString('base64'))],
    ['signed', signed(der(0x04, XML))],
    ['signed in pieces', signed(der(0x24, der(0x04, XML.subarray(0, 7)), der(0x04, XML.subarray(7))))],
    ['signed with lengths left open', signed(open(0x24, der(0x04, XML)), open)],
    ['signed twice', signed(der(0x04, signed(der(0x04, XML))))],
    [
      'signed, in PEM',
      Buffer.from(
        `-----BEGIN PKCS7-----\n${signed(der(0x04, XML)).toString('base64')}\n-----END PKCS7-----\n`,
      ),
    ],
  ])('finds the XML %s', async (_, bytes) => {
    expect(await opened(bytes)).toEqual([expect.stringContaining(XML.toString())]);
  });

  it('opens an archive, and one bad file keeps no other out', async () => {
    const archive = await zipOf({
      'in/a.xml': XML,
      'b.p7m': signed(der(0x04, XML)),
      'c.xml': Buffer.from('{}'),
    });
    const { files, refused } = await unwrap('all.zip', archive);
    expect(files.map(({ name }) => name)).toEqual(['a.xml', 'b.p7m']);
    expect(refused.map(({ name, fault }) => [name, fault.code])).toEqual([
      ['c.xml', 'received-file.invalid-content'],
    ]);
  });

  it.each([
    ['nothing', EMPTY, 'content'],
    ['a picture', Buffer.from('ffd8ffe0', 'hex'), 'content'],
    ['a signature cut off', signed(der(0x04, XML)).subarray(0, 60), 'signature-envelope'],
    ['an archive cut off', Buffer.from('PK\u0003\u0004abc'), 'archive'],
    ['layers without end', Buffer.from('3080'.repeat(5000), 'hex'), 'signature-envelope'],
  ])('refuses %s in words', async (_, bytes, code) => {
    expect(await refusals(bytes)).toEqual([code]);
  });

  it('refuses archives in archives, and what unpacks to too much', async () => {
    expect(await refusals(await zipOf({ 'b.zip': await zipOf({ a: XML }) }))).toEqual(['nested-archive']);
    expect(await refusals(await zipOf({ bomb: Buffer.alloc(20_000_000, 'a') }))).toEqual(['archive-size']);
  });
});

describeWithSpecs('files of the specifications', () => {
  const read = async (name: string) => {
    const { files, refused } = await unwrap(name, specBytes(`einvoice/${name}`));
    if (refused[0]) throw refused[0].fault;
    return files.map(({ bytes }) => parseFatturaPa(receivedText(bytes)));
  };

  it('both forms of the signed sample give its two documents', async () => {
    const [plain] = await read('p7m/IT01234567890_FPR03.xml.p7m');
    expect(plain?.FatturaElettronicaBody).toHaveLength(2);
    expect(await read('p7m/IT01234567890_FPR03.base64.xml.p7m')).toEqual([plain]);
    await expect(read('p7m/fake_not_cms.xml.p7m')).rejects.toThrow('received-file.invalid-');
  });

  it('reads all valid samples', async () => {
    const names = specNames('einvoice/valid');
    expect(names).toHaveLength(15);
    for (const name of names) await expect(read(`valid/${name}`)).resolves.toHaveLength(1);
  });

  it('refuses the malicious ones in under a second and 100 MB', async () => {
    for (const name of specNames('einvoice/malicious')) {
      const [before, start] = [process.memoryUsage().rss, performance.now()];
      await expect(read(`malicious/${name}`)).rejects.toThrow('fatturapa.invalid-doctype');
      expect(performance.now() - start).toBeLessThan(1000);
      expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    }
  });
});
