-- SPDX-License-Identifier: Apache-2.0
-- The language that the customer of a slip reads, as a BCP 47 tag; null where it is not known.
ALTER TABLE slip ADD COLUMN language VARCHAR(35);
