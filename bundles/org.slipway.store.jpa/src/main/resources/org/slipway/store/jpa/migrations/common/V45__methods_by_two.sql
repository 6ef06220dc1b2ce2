-- SPDX-License-Identifier: Apache-2.0
-- Payment methods with the account in force and the one that waits for a second admin.
CREATE TABLE supplier_method (
  supplier              VARCHAR(64)  NOT NULL,
  method                VARCHAR(64)  NOT NULL,
  label                 VARCHAR(100) NOT NULL,
  instructions          VARCHAR(500) NOT NULL,
  shown_order           INTEGER      NOT NULL,
  active                BOOLEAN      NOT NULL,
  kind                  VARCHAR(20),
  account_id            VARCHAR(64),
  account_institution   VARCHAR(100),
  account_holder        VARCHAR(200),
  account_number        VARCHAR(64),
  currency              CHAR(3),
  country               CHAR(2),
  qr_payload            VARCHAR(512),
  proposed_by           VARCHAR(100),
  confirmed_by          VARCHAR(100),
  confirmed_at          BIGINT,
  proposal_kind         VARCHAR(20),
  proposal_id           VARCHAR(64),
  proposal_institution  VARCHAR(100),
  proposal_holder       VARCHAR(200),
  proposal_number       VARCHAR(64),
  proposal_currency     CHAR(3),
  proposal_country      CHAR(2),
  proposal_qr_payload   VARCHAR(512),
  proposal_by           VARCHAR(100),
  proposal_at           BIGINT,
  version               BIGINT       NOT NULL,
  CONSTRAINT supplier_method_pk PRIMARY KEY (supplier, method)
);

-- Who set a method up, when and in which currency was not kept with it: the currency is that of the supplier's slips.
INSERT INTO supplier_method (supplier, method, label, instructions, shown_order, active, kind, account_id, account_institution,
    account_holder, account_number, currency, country, qr_payload, proposed_by, confirmed_by, confirmed_at, version)
  SELECT m.supplier, m.method, m.method_label, '',
      10 * (SELECT COUNT(*) FROM payment_method b WHERE b.supplier = m.supplier AND b.audit_row <= m.audit_row),
      TRUE, m.method_kind, m.account_id, m.account_institution, m.account_holder, m.account_number,
      COALESCE((SELECT MIN(s.currency) FROM slip s WHERE s.supplier = m.supplier), 'PHP'),
      CASE (SELECT MIN(s.currency) FROM slip s WHERE s.supplier = m.supplier) WHEN 'SGD' THEN 'SG' ELSE 'PH' END,
      m.qr_payload, 'set up before', 'set up before', 0, 1
  FROM payment_method m;

DROP TABLE payment_method;
