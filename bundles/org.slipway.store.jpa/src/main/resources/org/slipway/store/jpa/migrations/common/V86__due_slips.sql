-- SPDX-License-Identifier: Apache-2.0
-- Slips on hold are found by the day of their reminder; all others have none.
CREATE INDEX slip_reminders ON slip (supplier, remind_on, code);
CREATE INDEX slip_reminders_all ON slip (remind_on, code);
