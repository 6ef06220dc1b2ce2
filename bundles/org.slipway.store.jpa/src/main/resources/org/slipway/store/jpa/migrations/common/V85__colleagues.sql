-- SPDX-License-Identifier: Apache-2.0
-- Who decides on slips of which supplier, by their last sign-in; supplier * stands for all. Old rows are removed.
CREATE TABLE colleague (
  supplier  VARCHAR(64)  NOT NULL,
  staff     VARCHAR(100) NOT NULL,
  signed_in BIGINT       NOT NULL,
  CONSTRAINT colleague_pk PRIMARY KEY (supplier, staff)
);
CREATE INDEX colleague_of_name ON colleague (staff);
CREATE INDEX colleague_oldest ON colleague (signed_in);
