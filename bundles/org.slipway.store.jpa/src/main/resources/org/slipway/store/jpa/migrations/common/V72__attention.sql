-- SPDX-License-Identifier: Apache-2.0
-- Whose slip it is among colleagues, and who has opened it within the last minutes; older rows are removed.
ALTER TABLE slip ADD COLUMN assigned_to VARCHAR(100);
CREATE INDEX slip_assigned ON slip (assigned_to, supplier, status, submitted, code);

CREATE TABLE slip_viewer (
  supplier VARCHAR(64)  NOT NULL,
  code     VARCHAR(10)  NOT NULL,
  staff    VARCHAR(100) NOT NULL,
  opened   BIGINT       NOT NULL,
  CONSTRAINT slip_viewer_pk PRIMARY KEY (supplier, code, staff)
);
CREATE INDEX slip_viewer_oldest ON slip_viewer (opened);
