// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;

/** The payment methods that a supplier has set up. */
@ProviderType
public interface PaymentMethods {

    /** The methods in use, in the order they were set up; empty if none is set up yet. */
    List<OfferedMethod> offered(SupplierId supplier);

    /**
     * Sets up a method of a supplier in reach; for admins.
     *
     * @return the method with the receiving account as the host describes it
     */
    Outcome<PaymentMethod, MethodRefusal> setUp(Staff staff, NewPaymentMethod method);
}
