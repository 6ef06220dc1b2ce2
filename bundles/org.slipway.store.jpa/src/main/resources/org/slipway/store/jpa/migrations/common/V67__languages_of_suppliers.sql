-- SPDX-License-Identifier: Apache-2.0
-- In which languages a supplier speaks to its customers, the first one first: 'fil,en'. None: in all.
ALTER TABLE supplier_profile ADD COLUMN languages VARCHAR(20);
