-- SPDX-License-Identifier: Apache-2.0
-- The slips of an invoice are read newest first: from the index, in its order, without sorting.
DROP INDEX slip_invoice;
CREATE INDEX slip_invoice_newest ON slip (supplier, invoice, submitted DESC, code DESC);
