// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.util.Optional;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;

/**
 * A receipt that waits to be posted, or of which nobody knows whether it was.
 *
 * @param work the order to post it
 * @param slip that it is of; empty if it can't be read
 */
public record PostingRow(OpenWork work, Optional<Slip> slip) {}
