-- SPDX-License-Identifier: Apache-2.0
-- Every key begins with the supplier, so that suppliers can be spread over databases. By its selector alone a link is found
-- that a customer brings: that tells whose it is.
ALTER TABLE open_work DROP CONSTRAINT open_work_pk;
ALTER TABLE open_work ADD CONSTRAINT open_work_pk PRIMARY KEY (supplier, id);
CREATE INDEX open_work_newest ON open_work (id DESC);

ALTER TABLE portal_link DROP CONSTRAINT portal_link_pk;
ALTER TABLE portal_link ADD CONSTRAINT portal_link_pk PRIMARY KEY (supplier, selector);
ALTER TABLE portal_link ADD CONSTRAINT portal_link_selector UNIQUE (selector);
