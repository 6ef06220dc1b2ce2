-- SPDX-License-Identifier: Apache-2.0
-- What is found out about attachments after their slips were stored.

-- No row: no scanner was asked. WAITING until it answers.
CREATE TABLE slip_scan (
  supplier  VARCHAR(64)  NOT NULL,
  code      VARCHAR(10)  NOT NULL,
  state     VARCHAR(20)  NOT NULL,
  signature VARCHAR(200) NOT NULL,
  CONSTRAINT slip_scan_pk PRIMARY KEY (supplier, code)
);

-- What the attachment looks like, whatever its bytes are.
CREATE TABLE slip_pixels (
  supplier VARCHAR(64) NOT NULL,
  code     VARCHAR(10) NOT NULL,
  sha256   CHAR(64)    NOT NULL,
  CONSTRAINT slip_pixels_pk PRIMARY KEY (supplier, code)
);

CREATE INDEX slip_pixels_same ON slip_pixels (supplier, sha256);
CREATE INDEX slip_file_same ON slip (supplier, file_sha256);
