-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE portal_link (
  selector    VARCHAR(64)  NOT NULL,
  secret_hash CHAR(64)     NOT NULL,
  supplier    VARCHAR(64)  NOT NULL,
  invoice     VARCHAR(64)  NOT NULL,
  recipient   VARCHAR(254) NOT NULL,
  issued      BIGINT       NOT NULL,
  expires     BIGINT       NOT NULL,
  CONSTRAINT portal_link_pk PRIMARY KEY (selector)
);

CREATE INDEX portal_link_invoice ON portal_link (supplier, invoice);

-- audit_row is the number of the audit row that tells of it.
CREATE TABLE payment_method (
  supplier            VARCHAR(64)  NOT NULL,
  audit_row           BIGINT       NOT NULL,
  method              VARCHAR(64)  NOT NULL,
  method_kind         VARCHAR(20)  NOT NULL,
  method_label        VARCHAR(100) NOT NULL,
  account_id          VARCHAR(64)  NOT NULL,
  account_institution VARCHAR(100) NOT NULL,
  account_holder      VARCHAR(200) NOT NULL,
  account_number      VARCHAR(64)  NOT NULL,
  version             BIGINT       NOT NULL,
  CONSTRAINT payment_method_pk PRIMARY KEY (supplier, audit_row),
  CONSTRAINT payment_method_id UNIQUE (supplier, method)
);
