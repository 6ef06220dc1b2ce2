-- SPDX-License-Identifier: Apache-2.0
-- Above which amounts a slip needs two approvers: 'PHP 50000.00; USD 1000.00', at most ten. None: never.
ALTER TABLE supplier_profile ADD COLUMN second_approval VARCHAR(300);
