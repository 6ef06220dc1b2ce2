-- SPDX-License-Identifier: Apache-2.0
-- Until when a supplier's staff was told what waits: the node that moves it forward orders the mails.
CREATE TABLE supplier_digest (
  supplier       VARCHAR(64) NOT NULL,
  reported_until BIGINT      NOT NULL,
  CONSTRAINT supplier_digest_pk PRIMARY KEY (supplier)
);
