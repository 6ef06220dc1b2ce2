// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.portal;

import org.slipway.api.file.Content;

/**
 * An invoice as a PDF, as its supplier made it.
 *
 * @param fileName for display and download, of letters, digits, dashes and one dot
 * @param content of the type {@code application/pdf}
 */
public record InvoicePdf(String fileName, Content content) {}
