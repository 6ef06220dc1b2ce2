// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.link.PortalVisit;

/** The slips that a visiting customer may see. */
@ProviderType
public interface CustomerSlips {

    /** A slip of the visit's invoice; empty if that invoice has none with this code. */
    Optional<Slip> find(PortalVisit visit, SlipCode code);
}
