-- SPDX-License-Identifier: Apache-2.0
-- How a supplier's staff is told by mail what waits. None: never.
ALTER TABLE supplier_profile ADD COLUMN digest_rhythm VARCHAR(20);
ALTER TABLE supplier_profile ADD COLUMN digest_addresses VARCHAR(2600);
ALTER TABLE supplier_profile ADD COLUMN digest_waiting_hours INTEGER;
