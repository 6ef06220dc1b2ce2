-- SPDX-License-Identifier: Apache-2.0
-- Admins who reach all suppliers are told which accounts wait for them.
CREATE INDEX supplier_method_proposals ON supplier_method (proposal_at);
