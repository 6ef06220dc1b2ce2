-- SPDX-License-Identifier: Apache-2.0
-- For so many hours who set an account up approves no slips that were paid to it. None: 24.
ALTER TABLE supplier_profile ADD COLUMN account_pause_hours INTEGER;
