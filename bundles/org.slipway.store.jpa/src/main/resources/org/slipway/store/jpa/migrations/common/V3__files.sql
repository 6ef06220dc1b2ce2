-- SPDX-License-Identifier: Apache-2.0
-- Bytes of attachments (batch 0, page 0) and of previews (batch and page from 1), in chunks counted from 0.
CREATE TABLE slip_file_chunk (
  supplier VARCHAR(64) NOT NULL,
  code     VARCHAR(10) NOT NULL,
  batch    INTEGER     NOT NULL,
  page     INTEGER     NOT NULL,
  chunk    INTEGER     NOT NULL,
  data     ${bytes}    NOT NULL,
  CONSTRAINT slip_file_chunk_pk PRIMARY KEY (supplier, code, batch, page, chunk)
);

-- No row: previews are still to be made. No pages: none can be made.
CREATE TABLE slip_preview (
  supplier VARCHAR(64) NOT NULL,
  code     VARCHAR(10) NOT NULL,
  batch    INTEGER     NOT NULL,
  pages    INTEGER     NOT NULL,
  version  BIGINT      NOT NULL,
  CONSTRAINT slip_preview_pk PRIMARY KEY (supplier, code)
);

CREATE TABLE slip_preview_page (
  supplier VARCHAR(64) NOT NULL,
  code     VARCHAR(10) NOT NULL,
  batch    INTEGER     NOT NULL,
  page     INTEGER     NOT NULL,
  bytes    BIGINT      NOT NULL,
  CONSTRAINT slip_preview_page_pk PRIMARY KEY (supplier, code, batch, page)
);
