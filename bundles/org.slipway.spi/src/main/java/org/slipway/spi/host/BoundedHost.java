// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierScope;

/**
 * The host as our own bundles ask it, whichever adapter answers: every call ends within its budget, and so many are under
 * way at most. A read that does not throws {@link org.slipway.api.UnavailableException}; a posting is
 * {@link PostingAnswer.NotSent} if it was never begun, and {@link PostingAnswer.Unknown} if its answer did not come in time.
 */
@ProviderType
public interface BoundedHost extends HostLedger {

    /** Whether the host of any supplier in reach can do something; hosts that are not there can do nothing. */
    boolean can(Capability capability, SupplierScope scope);
}
