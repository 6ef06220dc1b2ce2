-- SPDX-License-Identifier: Apache-2.0
-- How many mails were ordered since when: by a member of staff (kind ACTOR, whose the account) and about an invoice (kind INVOICE).
CREATE TABLE mail_limit (
  supplier VARCHAR(64)  NOT NULL,
  kind     VARCHAR(10)  NOT NULL,
  whose    VARCHAR(100) NOT NULL,
  begun    BIGINT       NOT NULL,
  mails    INTEGER      NOT NULL,
  CONSTRAINT mail_limit_pk PRIMARY KEY (supplier, kind, whose)
);
