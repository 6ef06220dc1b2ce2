// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** What staff may do; the host's realm grants roles by these names. */
public enum Role {
    /** Sees slips. */
    VIEWER("slipway-viewer"),
    /** Sees slips and decides on them. */
    APPROVER("slipway-approver"),
    /** Sees slips and sets up payment methods. */
    ADMIN("slipway-admin");

    private final String realmName;

    Role(String realmName) {
        this.realmName = realmName;
    }

    /** The role's name in the host's realm. */
    public String realmName() {
        return realmName;
    }
}
