// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** What can be wrong with a field of a payment method. */
public enum MethodProblem {
    /** Left empty. */
    MISSING,
    /** Longer than the limit. */
    TOO_LONG,
    /** Not one of those that there are. */
    UNKNOWN,
    /** Can't be read as a number, a QR Ph payload, … */
    UNREADABLE,
    /** Holds nine digits or more: an account number stands in its own field, where two admins decide on it. */
    HOLDS_A_NUMBER,
    /** This kind moves pesos only. */
    ONLY_PESOS
}
