-- SPDX-License-Identifier: Apache-2.0
-- What a supplier has set up for itself; logo_bytes are none where logo_type is null.
CREATE TABLE supplier_profile (
  supplier              VARCHAR(64)  NOT NULL,
  takes_overpayment     BOOLEAN      NOT NULL,
  offers_other_invoices BOOLEAN      NOT NULL,
  colour                VARCHAR(7),
  logo_type             VARCHAR(20),
  logo_bytes            ${bytes}     NOT NULL,
  sender_name           VARCHAR(70),
  reply_to              VARCHAR(254),
  changed_by            VARCHAR(100) NOT NULL,
  changed_at            BIGINT       NOT NULL,
  version               BIGINT       NOT NULL,
  CONSTRAINT supplier_profile_pk PRIMARY KEY (supplier)
);
