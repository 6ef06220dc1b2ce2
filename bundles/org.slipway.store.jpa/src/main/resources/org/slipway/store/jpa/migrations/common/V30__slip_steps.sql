-- SPDX-License-Identifier: Apache-2.0
-- Every step that a slip has taken, kept for good. shown: digests of what the decider was shown.
CREATE TABLE slip_step (
  supplier VARCHAR(64)  NOT NULL,
  code     VARCHAR(10)  NOT NULL,
  step_no  INTEGER      NOT NULL,
  step     VARCHAR(20)  NOT NULL,
  taken_by VARCHAR(100) NOT NULL,
  taken_at BIGINT       NOT NULL,
  note     VARCHAR(500) NOT NULL,
  shown    VARCHAR(100) NOT NULL,
  CONSTRAINT slip_step_pk PRIMARY KEY (supplier, code, step_no),
  CONSTRAINT slip_step_slip FOREIGN KEY (supplier, code) REFERENCES slip (supplier, code)
);

-- What the columns of the state still tell of slips from before; what they have forgotten is not made up.
INSERT INTO slip_step SELECT supplier, code, 1, 'SUBMIT', 'customer', submitted, '', '' FROM slip;
INSERT INTO slip_step SELECT supplier, code, 2, 'HOLD', decided_by, decided_at, hold_note, ''
  FROM slip WHERE status = 'ON_HOLD';
INSERT INTO slip_step SELECT supplier, code, 2, 'WITHDRAW', 'customer', withdrawn_at, '', ''
  FROM slip WHERE status = 'WITHDRAWN';
INSERT INTO slip_step SELECT supplier, code, 2, 'REJECT', decided_by, decided_at, reject_note, ''
  FROM slip WHERE status = 'REJECTED';
INSERT INTO slip_step SELECT supplier, code, 2, 'APPROVE', decided_by, decided_at, '', ''
  FROM slip WHERE status IN ('APPROVED', 'POSTED', 'POSTING_REFUSED');
INSERT INTO slip_step SELECT supplier, code, 3, 'POST', 'posting', answered_at, receipt_number, ''
  FROM slip WHERE status = 'POSTED';
INSERT INTO slip_step SELECT supplier, code, 3, 'REFUSE', 'posting', answered_at, refusal_reason, ''
  FROM slip WHERE status = 'POSTING_REFUSED';
