-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE payment_method ADD COLUMN qr_payload VARCHAR(512);
