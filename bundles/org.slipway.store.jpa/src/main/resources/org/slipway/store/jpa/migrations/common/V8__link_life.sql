-- SPDX-License-Identifier: Apache-2.0
-- What a link is good for, when it was opened, revoked, and replaced by a fresh one.
ALTER TABLE portal_link ADD COLUMN purpose VARCHAR(20) DEFAULT 'VIEW_AND_PAY' NOT NULL;
ALTER TABLE portal_link ADD COLUMN last_used BIGINT;
ALTER TABLE portal_link ADD COLUMN renewed_at BIGINT;
ALTER TABLE portal_link ADD COLUMN revoked_at BIGINT;
ALTER TABLE portal_link ADD COLUMN revoke_reason VARCHAR(200);
