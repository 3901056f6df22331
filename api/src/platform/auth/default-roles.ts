import { ALL_PERMISSIONS, type Permission } from '@ponte/shared/permissions';

interface DefaultRole {
  readonly code: string;
  /** What the office sees; they may rename it. */
  readonly name: string;
  readonly permissions: readonly Permission[];
}

const READ_REGISTERS: readonly Permission[] = [
  'partner.read',
  'product.read',
  'price-list.read',
  'tax-code.read',
  'promotion.read',
  'contract.read',
  'terms.read',
];

const READ_NETWORK: readonly Permission[] = [
  'radius-account.read',
  'radius-service.read',
  'radius-nas.read',
  'radius-address.read',
  'radius-session.read',
  'radius-login.read',
  'radius-outage.read',
];

export const ADMINISTRATOR: DefaultRole = {
  code: 'administrator',
  name: 'Amministratore',
  permissions: ALL_PERMISSIONS,
};

/** The roles a new company begins with. Afterwards they are the company's own to edit or delete. */
export const DEFAULT_ROLES: readonly DefaultRole[] = [
  {
    code: 'office',
    name: 'Ufficio',
    permissions: [
      ...READ_REGISTERS,
      'company.read',
      'dashboard.read',
      'partner.write',
      'contract.write',
      'contract.activate',
      'contract.suspend',
      'contract.close',
      'signature.read',
      'signature.request',
      'signature.revoke',
      'signature.verify',
      'contract-daily-run.read',
      'contract-daily-run.run',
      'promotion.write',
      'promotion.apply',
      'bulk-change.read',
      'bulk-change.preview',
      'bulk-change.confirm',
      'bulk-change.undo',
      'billing-run.read',
      'billing-run.preview',
      'billing-run.confirm',
      'invoice.read',
      'invoice.write',
      'invoice.issue',
      'invoice.credit',
      'einvoice.read',
      'einvoice.build',
      'payment.read',
      'payment.write',
      'dunning.read',
      'dunning.write',
      'dunning.cut-off',
      'message.read',
      'message.send',
      'file.read',
      ...READ_NETWORK,
      'radius-account.write',
      'radius-account.test',
      'radius-account.whitelist',
      'radius-account.import',
      'radius-session.end',
    ],
  },
  {
    code: 'accountant',
    name: 'Contabilità',
    permissions: [
      ...READ_REGISTERS,
      'company.read',
      'dashboard.read',
      'tax-code.write',
      'billing-run.read',
      'invoice.read',
      'invoice.credit',
      'einvoice.read',
      'einvoice.build',
      'payment.read',
      'payment.write',
      'payment.reverse',
      'dunning.read',
      'dunning.write',
      'dunning.cut-off',
      'dunning.configure',
      'account.read',
      'account.write',
      'journal-entry.read',
      'message.read',
      'file.read',
    ],
  },
  {
    code: 'technician',
    name: 'Tecnico',
    permissions: [
      'partner.read',
      'product.read',
      'contract.read',
      'contract.activate',
      'contract.suspend',
      'signature.read',
      'signature.request',
      ...READ_NETWORK,
      'radius-account.test',
      'radius-account.reveal',
      'radius-session.end',
      'radius-outage.write',
    ],
  },
  {
    code: 'reseller',
    name: 'Rivenditore',
    permissions: [
      'partner.read',
      'partner.write',
      'product.read',
      'price-list.read',
      'promotion.read',
      'promotion.apply',
      'contract.read',
      'contract.write',
      'signature.read',
      'signature.request',
      'invoice.read',
    ],
  },
];
