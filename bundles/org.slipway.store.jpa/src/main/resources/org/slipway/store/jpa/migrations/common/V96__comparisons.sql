-- SPDX-License-Identifier: Apache-2.0
-- How far comparisons of slips with the host's ledger got, and where the two differ. ended is 0 while there is more to do.
CREATE TABLE receipt_comparison (
  supplier     VARCHAR(64)  NOT NULL,
  run_no       BIGINT       NOT NULL,
  period_from  BIGINT       NOT NULL,
  period_until BIGINT       NOT NULL,
  ordered_by   VARCHAR(100) NOT NULL,
  begun        BIGINT       NOT NULL,
  reached      BIGINT       NOT NULL,
  ended        BIGINT       NOT NULL,
  receipts     BIGINT       NOT NULL,
  slips        BIGINT       NOT NULL,
  differences  BIGINT       NOT NULL,
  CONSTRAINT receipt_comparison_pk PRIMARY KEY (supplier, run_no)
);

CREATE TABLE receipt_difference (
  supplier      VARCHAR(64) NOT NULL,
  receipt_key   VARCHAR(64) NOT NULL,
  kind          VARCHAR(20) NOT NULL,
  code          VARCHAR(10) NOT NULL,
  moment        BIGINT      NOT NULL,
  our_number    VARCHAR(64),
  our_amount    DECIMAL(19,4),
  our_currency  CHAR(3),
  our_date      DATE,
  our_account   VARCHAR(64),
  host_number   VARCHAR(64),
  host_amount   DECIMAL(19,4),
  host_currency CHAR(3),
  host_date     DATE,
  host_account  VARCHAR(64),
  CONSTRAINT receipt_difference_pk PRIMARY KEY (supplier, receipt_key, kind)
);
CREATE INDEX receipt_difference_moments ON receipt_difference (supplier, moment, receipt_key, kind);

-- Posted slips are read by the moment in which the host had posted them; open work of one kind by its number.
CREATE INDEX slip_answered ON slip (supplier, status, answered_at, code);
CREATE INDEX open_work_of_kind ON open_work (supplier, kind, id);
