import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import { ExpiringCache } from '../../platform/auth/expiring-cache';
import { TemplateService } from '../../platform/pdf/template.service';
import { walledView, type WalledView } from './walled-notice';
import { WalledQuery } from './walled.query';

/** Short enough that a payment shows at once, long enough for the devices of a house that ask all the time. */
const LIFE_MS = 5_000;
const MOST = 20_000;

/** The page by the address it is asked from. */
@Injectable()
export class WalledPage {
  private readonly views = new ExpiringCache<string, Promise<WalledView>>(LIFE_MS, MOST);

  constructor(
    private readonly query: WalledQuery,
    private readonly templates: TemplateService,
  ) {}

  async html(address: string, language: 'it' | 'en'): Promise<string> {
    const now = performance.now();
    let view = this.views.get(address, now);
    if (!view) {
      view = this.view(address);
      this.views.set(address, view, now);
    }
    return this.templates.render('walled', language, await view);
  }

  private async view(address: string): Promise<WalledView> {
    const company = await this.query.sender();
    const line = await this.query.line(address);
    if (!line?.cutOff || !line.paysHimself) return walledView(company, line, [], ZERO);
    const invoices = await this.query.invoices(line.partnerId);
    return walledView(company, line, invoices, await this.query.credit(line.partnerId));
  }
}
