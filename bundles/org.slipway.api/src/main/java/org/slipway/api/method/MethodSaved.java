// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** What became of a form that was taken. */
public enum MethodSaved {
    /** It applies. */
    APPLIED,
    /** Its account waits for another admin; the rest applies. */
    PROPOSED
}
