-- SPDX-License-Identifier: Apache-2.0
-- What a slip's payment is used for: a row an invoice. Until now all of it paid the invoice that it came from.
CREATE TABLE slip_allocation (
  supplier       VARCHAR(64)   NOT NULL,
  code           VARCHAR(10)   NOT NULL,
  place          INTEGER       NOT NULL,
  invoice        VARCHAR(64)   NOT NULL,
  invoice_number VARCHAR(64)   NOT NULL,
  amount         DECIMAL(19,4) NOT NULL CHECK (amount > 0),
  CONSTRAINT slip_allocation_pk PRIMARY KEY (supplier, code, place),
  CONSTRAINT slip_allocation_invoice UNIQUE (supplier, invoice, code),
  CONSTRAINT slip_allocation_slip FOREIGN KEY (supplier, code) REFERENCES slip (supplier, code)
);

INSERT INTO slip_allocation (supplier, code, place, invoice, invoice_number, amount)
  SELECT supplier, code, 0, invoice, invoice_number, amount FROM slip;

ALTER TABLE slip ADD COLUMN short_reason VARCHAR(20);
ALTER TABLE slip ADD COLUMN short_note VARCHAR(500);
