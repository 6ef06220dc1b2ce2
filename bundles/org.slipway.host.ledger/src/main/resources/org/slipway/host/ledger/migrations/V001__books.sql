-- SPDX-License-Identifier: Apache-2.0
-- The books of the reference ledger: double entry, one set of books a supplier.

CREATE TABLE row_ids (
    name    VARCHAR(10) NOT NULL PRIMARY KEY,
    last_id BIGINT      NOT NULL
);

INSERT INTO row_ids VALUES ('all', 0);

CREATE TABLE supplier (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    name         VARCHAR(200) NOT NULL,
    country      CHAR(2)      NOT NULL,
    locale       VARCHAR(35)  NOT NULL,
    zone         VARCHAR(64)  NOT NULL,
    currency     CHAR(3)      NOT NULL,
    email        VARCHAR(254) NOT NULL,
    last_receipt BIGINT       NOT NULL
);

CREATE TABLE account (
    id          BIGINT       NOT NULL PRIMARY KEY,
    supplier    VARCHAR(64)  NOT NULL REFERENCES supplier (id),
    code        VARCHAR(64)  NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    institution VARCHAR(100) NOT NULL,
    holder      VARCHAR(200) NOT NULL,
    number      VARCHAR(64)  NOT NULL,
    CONSTRAINT account_once UNIQUE (supplier, code)
);

CREATE TABLE invoice (
    id             BIGINT        NOT NULL PRIMARY KEY,
    supplier       VARCHAR(64)   NOT NULL REFERENCES supplier (id),
    code           VARCHAR(64)   NOT NULL,
    number         VARCHAR(64)   NOT NULL,
    customer       VARCHAR(64)   NOT NULL,
    customer_name  VARCHAR(200)  NOT NULL,
    customer_email VARCHAR(254)  NOT NULL,
    issued         DATE          NOT NULL,
    due            DATE          NOT NULL,
    currency       CHAR(3)       NOT NULL,
    net            DECIMAL(19,4) NOT NULL,
    tax            DECIMAL(19,4) NOT NULL,
    paid           DECIMAL(19,4) NOT NULL,
    cancelled      BOOLEAN       NOT NULL,
    CONSTRAINT invoice_once UNIQUE (supplier, code),
    CONSTRAINT invoice_paid CHECK (paid >= 0 AND paid <= net + tax)
);

CREATE INDEX invoice_of_customer ON invoice (supplier, customer, due);

CREATE TABLE invoice_line (
    id          BIGINT       NOT NULL PRIMARY KEY,
    invoice     BIGINT        NOT NULL REFERENCES invoice (id),
    position    INTEGER       NOT NULL,
    description VARCHAR(500)  NOT NULL,
    quantity    DECIMAL(19,6) NOT NULL,
    unit_price  DECIMAL(19,4) NOT NULL,
    tax         DECIMAL(19,4) NOT NULL,
    net         DECIMAL(19,4) NOT NULL,
    CONSTRAINT invoice_line_once UNIQUE (invoice, position)
);

CREATE TABLE journal_entry (
    id        BIGINT        NOT NULL PRIMARY KEY,
    supplier  VARCHAR(64) NOT NULL REFERENCES supplier (id),
    booked_on DATE        NOT NULL,
    document  VARCHAR(64) NOT NULL
);

CREATE TABLE journal_line (
    id      BIGINT        NOT NULL PRIMARY KEY,
    entry   BIGINT        NOT NULL REFERENCES journal_entry (id),
    account VARCHAR(64)   NOT NULL,
    debit   DECIMAL(19,4) NOT NULL,
    credit  DECIMAL(19,4) NOT NULL,
    CONSTRAINT journal_line_side CHECK (debit >= 0 AND credit >= 0 AND (debit = 0 OR credit = 0))
);

CREATE TABLE receipt (
    id          BIGINT       NOT NULL PRIMARY KEY,
    supplier    VARCHAR(64) NOT NULL REFERENCES supplier (id),
    receipt_key VARCHAR(64) NOT NULL,
    number      VARCHAR(64) NOT NULL,
    content     CHAR(64)    NOT NULL,
    CONSTRAINT receipt_key_once UNIQUE (supplier, receipt_key),
    CONSTRAINT receipt_number_once UNIQUE (supplier, number)
);
