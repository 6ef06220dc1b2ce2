-- SPDX-License-Identifier: Apache-2.0
-- When staff is to look again at a slip that is on hold.
ALTER TABLE slip ADD COLUMN remind_on DATE;
