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

    /** One who may set up. */
    public static final Staff ADMIN =
            new Staff("admin1", "a-password-of-the-tests-3", "slipway-viewer,slipway-admin,slipway-supplier.*");

    /** Another one who may set up. */
    public static final Staff SECOND_ADMIN =
            new Staff("admin2", "a-password-of-the-tests-4", "slipway-viewer,slipway-admin,slipway-supplier.*");

    /** The supplier of {@link #ADMIN_OF_ANOTHER}, who reaches no other. */
    public static final String OTHER_SUPPLIER = "outsider";

    /** One who may look, for the supplier of {@link CookieSessions} only, as the next two. */
    public static final Staff VIEWER_OF_ONE =
            new Staff("viewer-1", "a-password-of-the-tests-5", "slipway-viewer,slipway-supplier.insider");

    /** One who may approve. */
    public static final Staff APPROVER_OF_ONE =
            new Staff("approver-1", "a-password-of-the-tests-6", "slipway-approver,slipway-supplier.insider");

    /** One who may set up. */
    public static final Staff ADMIN_OF_ONE =
            new Staff("admin-1", "a-password-of-the-tests-7", "slipway-admin,slipway-supplier.insider");

    /** One who may set up, but another supplier. */
    public static final Staff ADMIN_OF_ANOTHER =
            new Staff("admin-2", "a-password-of-the-tests-8", "slipway-admin,slipway-supplier." + OTHER_SUPPLIER);

    /** The supplier of {@link #APPROVER_OF_FEW}, whose lists hold what one test has brought about. */
    public static final String FEW = "fitting";

    /** One who may look and approve, and sees no slips of other tests. */
    public static final Staff APPROVER_OF_FEW = new Staff(
            "approver-2", "a-password-of-the-tests-9", "slipway-viewer,slipway-approver,slipway-supplier." + FEW);

    String entry() {
        return password + "," + roles;
    }
}
