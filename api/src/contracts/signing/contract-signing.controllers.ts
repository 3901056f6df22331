import { SignatureController } from './signature.controller';
import { SigningController } from './signing.controller';
import { SigningDocumentController } from './signing-document.controller';

export const CONTRACT_SIGNING_CONTROLLERS = [
  SignatureController,
  SigningController,
  SigningDocumentController,
];
