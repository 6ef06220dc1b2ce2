// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.check;

/** How much a check has found, the worst last. */
public enum CheckLevel {
    /** Nothing. */
    GREEN,
    /** Something to look at before a decision. */
    AMBER,
    /** Something that speaks against an approval: whoever approves all the same says why. */
    RED
}
