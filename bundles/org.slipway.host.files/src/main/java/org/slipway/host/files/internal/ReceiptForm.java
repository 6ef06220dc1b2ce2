// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.Duration;

/**
 * What the platform's import is like.
 *
 * @param acknowledged whether a receipt counts as posted only when the import has acknowledged it; otherwise when it was
 *     handed over
 * @param lag an export that was written so much later than a receipt was posted tells of it
 */
record ReceiptForm(
        TextForm text,
        ColumnNames<ReceiptField> columns,
        ColumnNames<AcknowledgementField> acknowledgement,
        boolean acknowledged,
        Duration lag) {}
