-- SPDX-License-Identifier: Apache-2.0
-- The audit trail is read newest first, whole or by one condition: each from an index, in its order.
CREATE INDEX audit_row_newest ON audit_row (supplier, happened DESC, row_no DESC);
CREATE INDEX audit_row_of_subject ON audit_row (supplier, subject, happened DESC, row_no DESC);
CREATE INDEX audit_row_of_actor ON audit_row (supplier, actor, happened DESC, row_no DESC);
CREATE INDEX audit_row_of_action ON audit_row (supplier, action, happened DESC, row_no DESC);
