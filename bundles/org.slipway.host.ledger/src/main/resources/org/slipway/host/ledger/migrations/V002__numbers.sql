-- SPDX-License-Identifier: Apache-2.0
-- Staff look invoices up by the number that is printed on them.

CREATE INDEX invoice_number ON invoice (number, supplier, code);
