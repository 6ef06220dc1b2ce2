-- SPDX-License-Identifier: Apache-2.0
-- Filters of the queue that staff keeps for itself. scope stands for the suppliers in reach.
CREATE TABLE saved_filter (
  scope VARCHAR(70)   NOT NULL,
  staff VARCHAR(100)  NOT NULL,
  name  VARCHAR(40)   NOT NULL,
  query VARCHAR(1000) NOT NULL,
  CONSTRAINT saved_filter_pk PRIMARY KEY (scope, staff, name)
);
