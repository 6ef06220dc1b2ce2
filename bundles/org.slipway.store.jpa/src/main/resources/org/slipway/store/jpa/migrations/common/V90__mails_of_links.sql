-- SPDX-License-Identifier: Apache-2.0
-- How many mails carry a link: those to one recipient about one invoice carry the same.
ALTER TABLE portal_link ADD COLUMN mails INTEGER DEFAULT 1 NOT NULL;
