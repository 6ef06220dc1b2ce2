-- SPDX-License-Identifier: Apache-2.0
-- The clock that all nodes share, in microseconds since 1970.
CREATE VIEW database_clock (micros) AS SELECT CAST(EXTRACT(EPOCH FROM CLOCK_TIMESTAMP()) * 1000000 AS BIGINT);
