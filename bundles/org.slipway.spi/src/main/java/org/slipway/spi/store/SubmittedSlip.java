// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.slip.Slip;

/** A slip with the fingerprint of what was submitted. */
public record SubmittedSlip(Slip slip, String fingerprint) {}
