-- SPDX-License-Identifier: Apache-2.0
-- Lists of decided slips are read newest decision first, from an index, in its order. Taking a slip back is a decision, too.
UPDATE slip SET decided_at = withdrawn_at WHERE status = 'WITHDRAWN';
ALTER TABLE slip DROP COLUMN withdrawn_at;
CREATE INDEX slip_decided ON slip (supplier, status, decided_at DESC, code DESC);
CREATE INDEX slip_decided_of_all ON slip (status, decided_at DESC, code DESC);

-- Derby looks up a list of values one by one only in an index that begins with them.
CREATE INDEX slip_allocation_of_invoices ON slip_allocation (invoice, supplier, code);
CREATE INDEX slip_allocation_of_slips ON slip_allocation (code, supplier, place);
