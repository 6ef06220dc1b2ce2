// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.spi.work.Work;

/** Remembers until when suppliers' staff was told what waits. Proved by the testkit's {@code DigestStoreContract}. */
@ProviderType
public interface DigestStore {

    /** Until when the mails reach that were ordered; who never was told is missing. */
    Map<SupplierId, Instant> reported();

    /**
     * Orders the mails of a period, in one transaction: of several nodes that ask at once, one does.
     *
     * @param before until when the mails before reach; empty for the first ones
     * @param until from here on the next mails tell, cut to microseconds
     * @param work that sends them, due at once
     * @return false, and nothing is ordered, if others were ordered meanwhile
     */
    boolean report(SupplierId supplier, Optional<Instant> before, Instant until, List<Work> work);
}
