-- SPDX-License-Identifier: Apache-2.0
-- Why something was done, in the words of who did it; sealed with the row.
ALTER TABLE audit_row ADD COLUMN detail VARCHAR(500) DEFAULT '' NOT NULL;
