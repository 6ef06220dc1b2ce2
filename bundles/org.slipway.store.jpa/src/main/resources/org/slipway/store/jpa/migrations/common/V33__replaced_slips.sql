-- SPDX-License-Identifier: Apache-2.0
-- Which slip stands for a rejected one is asked at every resubmission.
CREATE INDEX slip_replaces ON slip (supplier, replaces);
