-- SPDX-License-Identifier: Apache-2.0
-- A receipt says whose it was and what it paid. Of those that are here already this was not kept: they say nothing.

ALTER TABLE receipt ADD COLUMN customer  VARCHAR(64)   NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN payer     VARCHAR(200)  NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN reference VARCHAR(200)  NOT NULL DEFAULT '';
ALTER TABLE receipt ADD COLUMN invoices  VARCHAR(6500) NOT NULL DEFAULT '';
