// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.security;

/** What a sealed value is for; a seal made for one purpose opens for no other. */
public enum SealPurpose {
    PORTAL_SESSION,
    STAFF_SESSION,
    FORM,
    LINK_RENEWAL
}
