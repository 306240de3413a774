import { formatRupees, toPaise, type Paise } from '#money';
import { stateName } from '#geo';
import type { InvoiceRow, OrderLineRow, OrderRow } from '../rows.ts';

export type InvoicedOrder = { readonly invoice: InvoiceRow; readonly order: OrderRow; readonly lines: readonly OrderLineRow[] };
