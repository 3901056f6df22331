import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';

/** What multer gives of a file. */
export interface Upload {
  /** As the browser wrote it: UTF-8 read as Latin-1. */
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** Characters of a file's name that are kept. */
const NAME_LENGTH = 200;

export function uploadName({ originalname }: Upload): string {
  return Buffer.from(originalname, 'latin1').toString('utf8');
}

/** The file that was sent; `attachment.invalid-without-file` if none was. */
export function sentFile(upload: Upload | undefined): { readonly name: string; readonly bytes: Buffer } {
  if (!upload) throw new DomainError('attachment.invalid-without-file');
  return { name: uploadName(upload).slice(0, NAME_LENGTH), bytes: upload.buffer };
}

interface TakenFile {
  /** What is said of it. */
  readonly description: string;
  readonly mostBytes: number;
  /** What may be sent beside it, as OpenAPI has it. */
  readonly beside?: Readonly<Record<string, object>>;
}

/** A request with one file in its field `file`, and its part of the document. More bytes than that are refused (413). */
export function TakesFile({ description, mostBytes, beside = {} }: TakenFile): MethodDecorator {
  return applyDecorators(
    UseInterceptors(FileInterceptor('file', { limits: { fileSize: mostBytes, files: 1 } })),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary', description }, ...beside },
      },
    }),
  );
}
