-- SPDX-License-Identifier: Apache-2.0
-- No pages, and late: none could be drawn in time, which says nothing of the file.
ALTER TABLE slip_preview ADD COLUMN late BOOLEAN DEFAULT FALSE NOT NULL;
