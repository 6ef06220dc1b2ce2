// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.ReceivingAccount;

/** Payment methods of the sample suppliers. */
public final class Methods {

    /** A GCash wallet of {@link Suppliers#TALA}. */
    public static final PaymentMethod GCASH = new PaymentMethod(
            Suppliers.TALA.id(),
            new MethodId("gcash"),
            MethodKind.GCASH,
            "GCash",
            new ReceivingAccount("1020", "GCash", "Tala Trading Corporation", "0917 000 0000"));

    /** InstaPay to a bank account of {@link Suppliers#TALA}. */
    public static final PaymentMethod INSTAPAY = new PaymentMethod(
            Suppliers.TALA.id(),
            new MethodId("instapay"),
            MethodKind.INSTAPAY,
            "InstaPay to BDO",
            new ReceivingAccount("1010", "BDO Unibank", "Tala Trading Corporation", "0012 3456 7890"));

    /** A bank account of {@link Suppliers#BAYVIEW}. */
    public static final PaymentMethod BANK_TRANSFER = new PaymentMethod(
            Suppliers.BAYVIEW.id(),
            new MethodId("bank"),
            MethodKind.BANK_TRANSFER,
            "Bank transfer to DBS",
            new ReceivingAccount("1010", "DBS Bank", "Bayview Marine Pte Ltd", "003-123456-7"));

    private Methods() {}
}
