// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.spi.work.Work;

/**
 * Hears of every step of every slip. Register one as a service. It is asked inside the transaction of the step, so that what
 * it wants done is kept if and only if the step is; the doing itself comes afterwards.
 */
@ConsumerType
public interface SlipNewsListener {

    /** The work that follows from a step; often none. Answers at once, asks nobody, and does not throw. */
    List<Work> on(SlipNews news);
}
