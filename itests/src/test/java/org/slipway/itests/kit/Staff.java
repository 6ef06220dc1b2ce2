// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

/** An account of the supplier's staff. */
public record Staff(String name, String password, String roles) {

    /** One who may approve. */
    public static final Staff APPROVER =
            new Staff("approver1", "a-password-of-the-tests-1", "slipway-viewer,slipway-approver,slipway-supplier.*");

    /** Another one who may approve. */
    public static final Staff SECOND_APPROVER =
            new Staff("approver2", "a-password-of-the-tests-2", "slipway-viewer,slipway-approver,slipway-supplier.*");

    /** One who sets suppliers up. */
    public static final Staff ADMIN =
            new Staff("supplieradmin", "a-password-of-the-tests-3", "slipway-admin,slipway-supplier.*");

    String entry() {
        return password + "," + roles;
    }
}
