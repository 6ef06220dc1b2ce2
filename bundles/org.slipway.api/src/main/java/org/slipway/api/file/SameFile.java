// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/**
 * Another slip of the supplier that came with the same attachment.
 *
 * @param bytes whether the files are the same byte for byte; otherwise they show the same pixels
 * @param earlier whether that slip was submitted before this one
 * @param status what has become of that slip
 */
public record SameFile(SlipCode slip, boolean bytes, boolean earlier, SlipStatus status) {}
