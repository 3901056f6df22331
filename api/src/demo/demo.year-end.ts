import { Injectable } from '@nestjs/common';
import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { YearClosingService } from '../accounting/year-end/year-closing.service';

/** The year before was closed and opened again. */
@Injectable()
export class DemoYearEnd {
  constructor(private readonly closings: YearClosingService) {}

  /** Safe to repeat: a year that is closed stays so. A year without books is left alone. */
  async write(today: CivilDate): Promise<void> {
    const year = yearOf(today) - 1;
    const { result, accounts, obstacles } = await this.closings.preview(year);
    if (accounts.length === 0 || obstacles.some(({ blocks }) => blocks)) return;
    await this.closings.close(year, result);
  }
}
