-- SPDX-License-Identifier: Apache-2.0
CREATE VIEW who_is_there (name) AS VALUES ('derby');
