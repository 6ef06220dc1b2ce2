// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.slipway.api.file.Content;

/**
 * A PDF that acknowledges the submission of a slip.
 *
 * @param fileName for display and download, of letters, digits, dashes and one dot
 * @param content of the type {@code application/pdf}
 */
public record Acknowledgement(String fileName, Content content) {}
