import { CertificateController } from './certificate.controller';

export const SEAL_CONTROLLERS = [CertificateController];
