// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;
import org.slipway.spi.audit.AuditEntry;

/** Keeps payment methods. Proved by the testkit's {@code MethodStoreContract}. */
@ProviderType
public interface MethodStore {

    /** The methods of a supplier in the order they were added. */
    List<OfferedMethod> offered(SupplierId supplier);

    /**
     * Stores a method with its audit row in one transaction.
     *
     * @return false, and nothing is stored, if the supplier has one with this id
     */
    boolean add(PaymentMethod method, Optional<QrPh> qrCode, AuditEntry audit);
}
