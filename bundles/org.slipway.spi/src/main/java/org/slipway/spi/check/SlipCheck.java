// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.check.CheckResult;

/**
 * One check of payment slips. Register one as a service, and the approver sees what it says of every slip from then on. It
 * is asked off the request, some times for the same slip; what it throws is shown as amber. It is a hint to the approver and
 * decides nothing.
 */
@ConsumerType
public interface SlipCheck {

    /** Its name, the same for ever: 1 to 40 lower-case letters and dashes; no two checks have the same. */
    String name();

    /** What it says of a slip. Only the facts count, so that the same facts give the same answer. */
    CheckResult check(SlipFacts facts);
}
