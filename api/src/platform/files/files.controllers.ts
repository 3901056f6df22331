import { FileController } from './file.controller';

export const FILES_CONTROLLERS = [FileController];
