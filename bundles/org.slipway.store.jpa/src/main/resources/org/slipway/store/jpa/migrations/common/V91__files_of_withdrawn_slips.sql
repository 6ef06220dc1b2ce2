-- SPDX-License-Identifier: Apache-2.0
-- Withdrawn slips whose files are still there.
CREATE TABLE slip_withdrawn_file (
  supplier  VARCHAR(64) NOT NULL,
  code      VARCHAR(10) NOT NULL,
  withdrawn BIGINT      NOT NULL,
  CONSTRAINT slip_withdrawn_file_pk PRIMARY KEY (supplier, code)
);

CREATE INDEX slip_withdrawn_file_oldest ON slip_withdrawn_file (withdrawn);

INSERT INTO slip_withdrawn_file (supplier, code, withdrawn)
  SELECT supplier, code, decided_at FROM slip WHERE status = 'WITHDRAWN';

-- No pages, and removed: the attachment went with them.
ALTER TABLE slip_preview ADD COLUMN removed BOOLEAN DEFAULT FALSE NOT NULL;
