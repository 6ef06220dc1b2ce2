// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.spi.audit.AuditEntry;

/** Keeps portal links. Proved by the testkit's {@code LinkStoreContract}. */
@ConsumerType
public interface LinkStore {

    /** Stores a link with its audit row in one transaction. */
    void add(StoredLink link, AuditEntry audit);

    /** The link of this selector, expired or not. */
    Optional<StoredLink> find(String selector);
}
