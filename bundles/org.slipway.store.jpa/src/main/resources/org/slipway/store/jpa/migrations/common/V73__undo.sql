-- SPDX-License-Identifier: Apache-2.0
-- A decision can be taken back until then, if all the work that it has ordered waits still: so many pieces, each of which
-- names the step. Empty: it stands at once.
ALTER TABLE slip_step ADD COLUMN undo_until BIGINT;
ALTER TABLE slip_step ADD COLUMN ordered INTEGER;
ALTER TABLE open_work ADD COLUMN step_no INTEGER;
