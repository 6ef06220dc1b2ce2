-- SPDX-License-Identifier: Apache-2.0
-- The worst that the checks said last, at the slip itself: lists are filtered by it. NONE: still to be checked.
ALTER TABLE slip ADD COLUMN checked VARCHAR(10) DEFAULT 'NONE' NOT NULL;
UPDATE slip SET checked = (SELECT c.worst FROM slip_checks c WHERE c.supplier = slip.supplier AND c.code = slip.code)
  WHERE EXISTS (SELECT 1 FROM slip_checks c WHERE c.supplier = slip.supplier AND c.code = slip.code);

-- What waits is thousands of slips at most, and read in its order past those of another colour; what is done has no end.
CREATE INDEX slip_decided_checked ON slip (supplier, status, checked, decided_at DESC, code DESC);
CREATE INDEX slip_decided_checked_all ON slip (status, checked, decided_at DESC, code DESC);

-- A list asks for the colours of its slips by their codes.
CREATE INDEX slip_checks_of_slips ON slip_checks (code, supplier);
