-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, content ${bytes} NOT NULL);
