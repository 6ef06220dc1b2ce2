-- SPDX-License-Identifier: Apache-2.0
-- The id of the key that sealed a row; rows from before get theirs when the key is first compared.
ALTER TABLE audit_row ADD COLUMN key_id VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE audit_head ADD COLUMN key_id VARCHAR(16) DEFAULT '' NOT NULL;

-- The key that this database belongs to.
CREATE TABLE database_key (
  one    SMALLINT    NOT NULL CHECK (one = 1),
  key_id VARCHAR(16) NOT NULL,
  CONSTRAINT database_key_pk PRIMARY KEY (one)
);
