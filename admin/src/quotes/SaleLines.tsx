import { ArrayInput, BooleanInput, SimpleFormIterator } from 'react-admin';
import { AddLineButton } from '../components/AddLineButton';
import { LineCell, LineGrid } from '../components/LineGrid';
import {
  AccountCell,
  DescriptionCell,
  FigureCells,
  ProductCell,
  TaxCell,
  WithholdingCell,
} from '../invoices/LineInputs';
import { LineAmount } from '../invoices/LineAmount';
import { LinesPreview } from '../invoices/LinesPreview';
import { LineWhy } from '../invoices/LineWhy';
import { salePreviewRequest } from './quote-request';
import { QuoteTotals } from './QuoteTotals';

interface SaleLinesProps {
  /** Where tax, account and totals of the lines are foretold. */
  readonly preview: string;
  /** Lines may be left to the customer's choice. */
  readonly optional?: boolean;
}

/** The lines of a quote or an order, what they would bear, and what they come to. */
export const SaleLines = ({ preview, optional = false }: SaleLinesProps) => (
  <LinesPreview path={preview} request={salePreviewRequest}>
    <ArrayInput source="lines">
      <SimpleFormIterator addButton={<AddLineButton />} disableClear>
        <LineGrid>
          <ProductCell />
          <DescriptionCell />
          <FigureCells />
          <TaxCell />
          <AccountCell />
          {optional && (
            <LineCell md={5} wide>
              <BooleanInput source="optional" helperText={false} />
            </LineCell>
          )}
          <LineCell md={3} wide>
            <LineAmount />
          </LineCell>
          <WithholdingCell />
          <LineCell md={12} wide>
            <LineWhy />
          </LineCell>
        </LineGrid>
      </SimpleFormIterator>
    </ArrayInput>
    <QuoteTotals />
  </LinesPreview>
);
