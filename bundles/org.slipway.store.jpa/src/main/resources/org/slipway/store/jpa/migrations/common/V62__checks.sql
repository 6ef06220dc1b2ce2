-- SPDX-License-Identifier: Apache-2.0
-- What automatic checks said of slips. slip_checks: the newest round of each slip; slip_check: every round, kept for good.
CREATE TABLE slip_checks (
  supplier   VARCHAR(64) NOT NULL,
  code       VARCHAR(10) NOT NULL,
  round_no   INTEGER     NOT NULL,
  worst      VARCHAR(10) NOT NULL,
  checked_at BIGINT      NOT NULL,
  CONSTRAINT slip_checks_pk PRIMARY KEY (supplier, code)
);

CREATE TABLE slip_check (
  supplier   VARCHAR(64)   NOT NULL,
  code       VARCHAR(10)   NOT NULL,
  round_no   INTEGER       NOT NULL,
  name       VARCHAR(40)   NOT NULL,
  level      VARCHAR(10)   NOT NULL,
  reason     VARCHAR(40)   NOT NULL,
  arguments  VARCHAR(4000) NOT NULL,
  inputs     VARCHAR(6000) NOT NULL,
  checked_at BIGINT        NOT NULL,
  CONSTRAINT slip_check_pk PRIMARY KEY (supplier, code, round_no, name)
);

-- By what the references of slips are compared, a receiving account each.
CREATE TABLE slip_reference (
  supplier      VARCHAR(64)  NOT NULL,
  code          VARCHAR(10)  NOT NULL,
  account_id    VARCHAR(64)  NOT NULL,
  reference_key VARCHAR(200) NOT NULL,
  CONSTRAINT slip_reference_pk PRIMARY KEY (supplier, code)
);

CREATE INDEX slip_reference_same ON slip_reference (supplier, account_id, reference_key);
CREATE INDEX slip_customer ON slip (supplier, customer, submitted);
