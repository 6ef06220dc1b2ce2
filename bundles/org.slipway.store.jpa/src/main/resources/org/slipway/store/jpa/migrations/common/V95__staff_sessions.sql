-- SPDX-License-Identifier: Apache-2.0
-- Sessions of staff: what a browser brings is one only as long as its row is here. account is the name by which it is compared.
-- staff_session_supplier says for whom; * stands for every supplier.
CREATE TABLE staff_session (
  session VARCHAR(40)  NOT NULL,
  staff   VARCHAR(100) NOT NULL,
  account VARCHAR(200) NOT NULL,
  begun   BIGINT       NOT NULL,
  ends    BIGINT       NOT NULL,
  CONSTRAINT staff_session_pk PRIMARY KEY (session)
);
CREATE INDEX staff_session_account ON staff_session (account, begun);
CREATE INDEX staff_session_ends ON staff_session (ends);

CREATE TABLE staff_session_supplier (
  supplier VARCHAR(64) NOT NULL,
  session  VARCHAR(40) NOT NULL,
  CONSTRAINT staff_session_supplier_pk PRIMARY KEY (supplier, session)
);
CREATE INDEX staff_session_suppliers ON staff_session_supplier (session);
