// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.link.PortalVisit;

/**
 * Acknowledgements of submission, for customers to keep. They say what was submitted and when, and nothing of what
 * became of it: one slip has the same bytes in the same language at any time.
 */
@ProviderType
public interface Acknowledgements {

    /**
     * The acknowledgement of a slip.
     *
     * @param reader Filipino for {@code fil} and {@code tl}, English for all other languages
     * @return empty if the visit's invoice has no slip with this code
     */
    Optional<Acknowledgement> of(PortalVisit visit, SlipCode code, Locale reader);
}
