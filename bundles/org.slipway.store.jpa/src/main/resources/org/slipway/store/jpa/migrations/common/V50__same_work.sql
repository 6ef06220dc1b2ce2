-- SPDX-License-Identifier: Apache-2.0
-- The same work is not added twice while it waits: a digest of it, until somebody has begun it.
ALTER TABLE open_work ADD COLUMN waiting VARCHAR(64);
ALTER TABLE open_work ADD CONSTRAINT open_work_waiting UNIQUE (supplier, waiting);
