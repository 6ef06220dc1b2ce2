-- SPDX-License-Identifier: Apache-2.0
-- What staff is told of an attachment beside its pictures; one row of a kind.
CREATE TABLE slip_file_remark (
  supplier VARCHAR(64)  NOT NULL,
  code     VARCHAR(10)  NOT NULL,
  kind     VARCHAR(20)  NOT NULL,
  remarked INTEGER      NOT NULL,
  detail   VARCHAR(200) NOT NULL,
  CONSTRAINT slip_file_remark_pk PRIMARY KEY (supplier, code, kind)
);
