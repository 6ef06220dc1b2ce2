// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import org.slipway.api.slip.SlipCode;

/**
 * Another slip of the supplier that came with the same attachment.
 *
 * @param bytes whether the files are the same byte for byte; otherwise they show the same pixels
 */
public record SameFile(SlipCode slip, boolean bytes) {}
