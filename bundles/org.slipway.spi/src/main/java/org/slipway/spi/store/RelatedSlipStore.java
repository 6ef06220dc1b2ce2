// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.slip.Slip;

/** Finds the slips that have to do with one. Proved by the testkit's {@code RelatedSlipContract}. */
@ProviderType
public interface RelatedSlipStore {

    /** Of the slip's own supplier alone, by three statements however many there are. */
    RelatedSlips of(Slip slip);
}
