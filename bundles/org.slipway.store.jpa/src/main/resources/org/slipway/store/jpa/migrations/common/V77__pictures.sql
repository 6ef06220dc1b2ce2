-- SPDX-License-Identifier: Apache-2.0
-- By what the pictures of slips are known again; the newest of a supplier are compared with each new one.
CREATE TABLE slip_picture (
  supplier  VARCHAR(64) NOT NULL,
  code      VARCHAR(10) NOT NULL,
  submitted BIGINT      NOT NULL,
  marks     ${bytes}    NOT NULL,
  sketch    ${bytes}    NOT NULL,
  CONSTRAINT slip_picture_pk PRIMARY KEY (supplier, code)
);

CREATE INDEX slip_picture_newest ON slip_picture (supplier, submitted DESC);
