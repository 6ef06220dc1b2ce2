// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.util.Optional;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.OfferedMethod;
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

    /** The method as customers are offered it, without a QR Ph code. */
    public static OfferedMethod offered(PaymentMethod method) {
        return new OfferedMethod(
                method.supplier(), method.id(), new MethodPresentation(method.label(), "", 0), account(method));
    }

    /** Its account, kept where its supplier does business. */
    public static MethodAccount account(PaymentMethod method) {
        Supplier supplier = method.supplier().equals(Suppliers.TALA.id()) ? Suppliers.TALA : Suppliers.BAYVIEW;
        return new MethodAccount(
                method.kind(),
                method.account(),
                supplier.currency(),
                supplier.locality().country(),
                Optional.empty());
    }
}
