-- SPDX-License-Identifier: Apache-2.0
-- The clock that all nodes share, in microseconds since 1970. Derby's own CURRENT_TIMESTAMP has no zone.
CREATE TABLE one_row (one SMALLINT NOT NULL PRIMARY KEY CHECK (one = 1));
INSERT INTO one_row VALUES (1);

CREATE FUNCTION database_millis() RETURNS BIGINT
  LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL EXTERNAL NAME 'java.lang.System.currentTimeMillis';

CREATE VIEW database_clock (micros) AS SELECT database_millis() * 1000 FROM one_row;
