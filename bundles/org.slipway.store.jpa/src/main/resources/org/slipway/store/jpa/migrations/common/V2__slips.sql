-- SPDX-License-Identifier: Apache-2.0
-- Payment slips with all that was submitted, and what approved slips reserve on their invoices.
CREATE TABLE slip (
  supplier            VARCHAR(64)   NOT NULL,
  code                VARCHAR(10)   NOT NULL,
  invoice             VARCHAR(64)   NOT NULL,
  invoice_number      VARCHAR(64)   NOT NULL,
  customer            VARCHAR(64)   NOT NULL,
  customer_name       VARCHAR(200)  NOT NULL,
  customer_email      VARCHAR(254)  NOT NULL,
  recipient           VARCHAR(254)  NOT NULL,
  submitted           BIGINT        NOT NULL,
  transaction_date    DATE          NOT NULL,
  company             VARCHAR(200)  NOT NULL,
  method              VARCHAR(64)   NOT NULL,
  method_kind         VARCHAR(20)   NOT NULL,
  method_label        VARCHAR(100)  NOT NULL,
  account_id          VARCHAR(64)   NOT NULL,
  account_institution VARCHAR(100)  NOT NULL,
  account_holder      VARCHAR(200)  NOT NULL,
  account_number      VARCHAR(64)   NOT NULL,
  reference_no        VARCHAR(64)   NOT NULL,
  amount              DECIMAL(19,4) NOT NULL CHECK (amount > 0),
  currency            CHAR(3)       NOT NULL,
  file_name           VARCHAR(120)  NOT NULL,
  file_type           VARCHAR(10)   NOT NULL,
  file_bytes          BIGINT        NOT NULL,
  file_sha256         CHAR(64)      NOT NULL,
  status              VARCHAR(20)   NOT NULL,
  decided_by          VARCHAR(100),
  decided_at          BIGINT,
  reject_reason       VARCHAR(30),
  reject_note         VARCHAR(500),
  refusal_reason      VARCHAR(500),
  receipt_number      VARCHAR(64),
  answered_at         BIGINT,
  submission_key      VARCHAR(64)   NOT NULL,
  fingerprint         CHAR(64)      NOT NULL,
  version             BIGINT        NOT NULL,
  CONSTRAINT slip_pk PRIMARY KEY (supplier, code),
  CONSTRAINT slip_code UNIQUE (code),
  CONSTRAINT slip_submission UNIQUE (supplier, invoice, submission_key)
);

CREATE INDEX slip_queue ON slip (supplier, status, submitted, code);
CREATE INDEX slip_queue_of_all ON slip (status, submitted, code);
CREATE INDEX slip_invoice ON slip (supplier, invoice, submitted);

CREATE TABLE invoice_reservation (
  supplier VARCHAR(64)   NOT NULL,
  invoice  VARCHAR(64)   NOT NULL,
  reserved DECIMAL(19,4) NOT NULL CHECK (reserved >= 0),
  currency CHAR(3)       NOT NULL,
  releases BIGINT        NOT NULL,
  CONSTRAINT invoice_reservation_pk PRIMARY KEY (supplier, invoice)
);
