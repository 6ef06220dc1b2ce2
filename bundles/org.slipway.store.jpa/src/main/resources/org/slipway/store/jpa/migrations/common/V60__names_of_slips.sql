-- SPDX-License-Identifier: Apache-2.0
-- Staff looks for a slip by what is printed on a proof of payment or on an invoice.
CREATE INDEX slip_by_reference ON slip (reference_no, supplier);
CREATE INDEX slip_by_invoice_number ON slip (invoice_number, supplier);
