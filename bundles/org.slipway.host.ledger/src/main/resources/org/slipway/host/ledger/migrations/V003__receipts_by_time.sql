-- SPDX-License-Identifier: Apache-2.0
-- Receipts can be listed from a time on, to be compared with what the portal knows. Of those that are here already the
-- time of posting was not kept: they count as posted at the epoch.

ALTER TABLE receipt ADD COLUMN posted   BIGINT        NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN paid_on  DATE          NOT NULL DEFAULT '1970-01-01';
ALTER TABLE receipt ADD COLUMN account  VARCHAR(64)   NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN currency CHAR(3)       NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN amount   DECIMAL(19,4) NOT NULL DEFAULT 0;

UPDATE receipt SET
    currency = (SELECT s.currency FROM supplier s WHERE s.id = receipt.supplier),
    paid_on  = (SELECT MIN(e.booked_on) FROM journal_entry e
                WHERE e.supplier = receipt.supplier AND e.document = receipt.receipt_key),
    account  = (SELECT MIN(l.account) FROM journal_entry e JOIN journal_line l ON l.entry = e.id
                WHERE e.supplier = receipt.supplier AND e.document = receipt.receipt_key AND l.debit > 0),
    amount   = (SELECT SUM(l.debit) FROM journal_entry e JOIN journal_line l ON l.entry = e.id
                WHERE e.supplier = receipt.supplier AND e.document = receipt.receipt_key);

CREATE INDEX receipt_since ON receipt (supplier, posted, id);
