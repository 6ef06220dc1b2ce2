// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.security;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Values that a browser carries for us, signed so that nobody else can make or change one. They are readable: put no
 * secrets in.
 */
@ProviderType
public interface Seals {

    /**
     * Seals a value.
     *
     * @param value up to 2,000 characters
     * @param life how long the seal can be opened, at least a second
     * @return characters of base64url and dots, safe in cookies and forms
     */
    String seal(SealPurpose purpose, String value, Duration life);

    /**
     * Opens a seal.
     *
     * @param token as it came in, of any length and content
     * @return empty if it is not ours, was changed, is for another purpose or its life is over
     */
    Optional<OpenedSeal> open(SealPurpose purpose, String token);
}
