-- SPDX-License-Identifier: Apache-2.0
-- A slip put aside, taken back, or submitted again after a rejection.
ALTER TABLE slip ADD COLUMN replaces VARCHAR(10);
ALTER TABLE slip ADD COLUMN hold_note VARCHAR(500);
ALTER TABLE slip ADD COLUMN withdrawn_at BIGINT;
