// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is configured about staff.
 *
 * @param zone of times that belong to no supplier whose own is known
 */
record StaffRules(Accounts accounts, Sessions sessions, ZoneId zone) {

    /**
     * Where accounts are.
     *
     * @param realm of JAAS
     * @param roleClasses of the principals whose names are roles
     * @param userClass of the principal whose name is the account's
     */
    record Accounts(String realm, Set<String> roleClasses, String userClass) {}

    /**
     * How long a session goes on.
     *
     * @param idle while nobody uses it
     * @param longest at all
     * @param unasked at all, where the realm can't be asked what an account may do
     */
    record Sessions(Duration idle, Duration longest, Duration unasked) {}
}
