import { basename } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { specText } from './specs';

/** FatturaPA 1.2.3, ordinary invoices of both formats. */
export const FATTURAPA_SCHEMA = 'einvoice/xsd/Schema_VFPR12_v1.2.3.xsd';

/** Files in one call: the schema is compiled once for all of them, which takes longer than a hundred validations. */
const BATCH = 200;

/**
 * Validates documents against a schema of the specifications; the answer has the complaints about each, empty for a valid
 * one. `imports` are the files the schema includes by name.
 */
export async function xsdErrors(
  documents: readonly string[],
  schema = FATTURAPA_SCHEMA,
  imports = ['einvoice/xsd/xmldsig-core-schema.xsd'],
): Promise<string[][]> {
  const errors: string[][] = [];
  for (let from = 0; from < documents.length; from += BATCH) {
    errors.push(...(await batchErrors(documents.slice(from, from + BATCH), schema, imports)));
  }
  return errors;
}

async function batchErrors(
  batch: readonly string[],
  schema: string,
  imports: readonly string[],
): Promise<string[][]> {
  const result = await validateXML({
    xml: batch.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents })),
    schema: [file(schema)],
    preload: imports.map(file),
    maxMemoryPages: memoryPages.GiB,
  });
  const errors = batch.map((): string[] => []);
  for (const { loc, message, rawMessage } of result.errors) {
    const list = loc ? errors[Number.parseInt(loc.fileName, 10)] : undefined;
    if (list) list.push(message);
    else if (!rawMessage.trim().endsWith(' fails to validate')) throw new Error(rawMessage);
  }
  return errors;
}

function file(name: string): { fileName: string; contents: string } {
  return { fileName: basename(name), contents: specText(name) };
}
