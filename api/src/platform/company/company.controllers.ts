import { CompanyController } from './company.controller';

export const COMPANY_CONTROLLERS = [CompanyController];
