-- SPDX-License-Identifier: Apache-2.0
-- Each link follows one of the same recipient, invoice and purpose, which no other follows; the first follows none. What links from
-- before follow is not known: of each it is something that is nobody else's.
ALTER TABLE portal_link ADD COLUMN follows VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE portal_link SET follows = '-' || selector;
CREATE UNIQUE INDEX portal_link_follows ON portal_link (supplier, invoice, recipient, purpose, follows);
