-- SPDX-License-Identifier: Apache-2.0
-- Who did what, a chain of hashes for each supplier. audit_head is its end, and the lock that puts writers in a row.
CREATE TABLE audit_row (
  supplier VARCHAR(64)  NOT NULL,
  row_no   BIGINT       NOT NULL,
  action   VARCHAR(30)  NOT NULL,
  actor    VARCHAR(100) NOT NULL,
  subject  VARCHAR(100) NOT NULL,
  happened BIGINT       NOT NULL,
  hash     CHAR(64)     NOT NULL,
  CONSTRAINT audit_row_pk PRIMARY KEY (supplier, row_no)
);

CREATE TABLE audit_head (
  supplier  VARCHAR(64) NOT NULL,
  row_count BIGINT      NOT NULL,
  hash      VARCHAR(64) NOT NULL,
  seal      VARCHAR(64) NOT NULL,
  CONSTRAINT audit_head_pk PRIMARY KEY (supplier)
);
