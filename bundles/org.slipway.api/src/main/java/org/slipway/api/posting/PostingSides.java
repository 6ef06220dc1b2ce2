// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;

/**
 * Both sides of a receipt.
 *
 * @param work the order to post it
 * @param key that it is posted under, 1 to 64 characters
 * @param ours what the slip says
 * @param theirs what the host says at this moment
 * @param ownApproval whether the reader alone has approved the slip, and so may not settle it by hand
 */
public record PostingSides(
        OpenWork work, Slip slip, String key, ReceiptFacts ours, HostAnswer theirs, boolean ownApproval) {}
