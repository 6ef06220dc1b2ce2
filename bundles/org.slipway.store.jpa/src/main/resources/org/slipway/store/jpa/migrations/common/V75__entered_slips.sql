-- SPDX-License-Identifier: Apache-2.0
-- Who of staff entered a slip on a customer's behalf; null where the customer did.
ALTER TABLE slip ADD COLUMN entered_by VARCHAR(100);
