import { graphError, loader } from '#graph';
import type { InvoiceResolvers } from '../../../schema/generated/orders.ts';
import { renderInvoice } from '../domain/render-invoice.ts';
import { linesByOrder, orderById } from '../loaders.ts';

export const InvoiceType: InvoiceResolvers = {
  async html(invoice, _args, context) {
    const order = await loader(context, orderById).load(invoice.orderId);
    if (order === null) throw graphError('INTERNAL_SERVER_ERROR', 'An invoice has no order.');
    return renderInvoice({ invoice, order, lines: await loader(context, linesByOrder).load(order.id) });
  },
};
