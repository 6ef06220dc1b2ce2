// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.Optional;
import org.slipway.api.slip.SlipRefusal;

/** Accepts a reading by an empty answer, or refuses it with a reason at its field. */
@FunctionalInterface
interface Rule {

    Optional<SlipRefusal> judge(Reading reading);
}
