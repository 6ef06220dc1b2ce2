// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SubmissionKey;

/**
 * The request of staff to enter a slip on behalf of the customer of an invoice.
 *
 * @param entry as the customer would have typed it
 * @param remark for colleagues and auditors, as typed; up to 500 characters, often empty
 */
public record EnterSlip(InvoiceRef invoice, SubmissionKey key, SlipEntry entry, Upload attachment, String remark) {}
