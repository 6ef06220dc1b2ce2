-- SPDX-License-Identifier: Apache-2.0
-- What came on the last day that anything came: by invoice (kind INVOICE, whose the host's id) and by customer (kind CUSTOMER).
CREATE TABLE slip_allowance (
  supplier  VARCHAR(64) NOT NULL,
  kind      VARCHAR(10) NOT NULL,
  whose     VARCHAR(64) NOT NULL,
  epoch_day BIGINT      NOT NULL,
  slips     INTEGER     NOT NULL,
  bytes     BIGINT      NOT NULL,
  CONSTRAINT slip_allowance_pk PRIMARY KEY (supplier, kind, whose)
);
