-- SPDX-License-Identifier: Apache-2.0
-- Staff keeps books: who entered what and when stays with it. Nobody and the epoch where a platform entered it. Customers are
-- kept by themselves; of those that are here already, as their newest invoice has them.

ALTER TABLE supplier ADD COLUMN entered_by VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE supplier ADD COLUMN entered_at BIGINT       NOT NULL DEFAULT 0;
ALTER TABLE account  ADD COLUMN entered_by VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE account  ADD COLUMN entered_at BIGINT       NOT NULL DEFAULT 0;
ALTER TABLE invoice  ADD COLUMN entered_by VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE invoice  ADD COLUMN entered_at BIGINT       NOT NULL DEFAULT 0;
ALTER TABLE invoice  ADD COLUMN sent_by    VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE invoice  ADD COLUMN sent_at    BIGINT       NOT NULL DEFAULT 0;

CREATE TABLE customer (
    supplier   VARCHAR(64)  NOT NULL REFERENCES supplier (id),
    code       VARCHAR(64)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    email      VARCHAR(254) NOT NULL,
    entered_by VARCHAR(100) NOT NULL DEFAULT '',
    entered_at BIGINT       NOT NULL DEFAULT 0,
    PRIMARY KEY (supplier, code)
);

INSERT INTO customer (supplier, code, name, email)
    SELECT i.supplier, i.customer, i.customer_name, i.customer_email FROM invoice i
    WHERE i.id = (SELECT MAX(l.id) FROM invoice l WHERE l.supplier = i.supplier AND l.customer = i.customer);
