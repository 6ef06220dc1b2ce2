// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.security;

/** What a sealed value is for; a seal made for one purpose opens for no other. */
public enum SealPurpose {
    PORTAL_SESSION,
    STAFF_SESSION,

    /** The cookie of a sign-in form that was shown: there is no session yet. */
    SIGN_IN,

    /** The cookie of a browser by which a member of staff has signed in before. */
    KNOWN_BROWSER,
    FORM,

    /** What was typed into a form whose session had ended. */
    KEPT_FORM,
    LINK_RENEWAL
}
