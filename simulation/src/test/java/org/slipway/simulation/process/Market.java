// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Suppliers, their invoices and what is paid to. */
final class Market {

    /** Each has a chain of its own in the audit trail. */
    static final List<SupplierId> SUPPLIERS =
            Stream.of("tala", "luzon", "visayas", "davao").map(SupplierId::new).toList();

    /** Whose books take two receipts of one key, and can only be searched. */
    static final SupplierId FORGETFUL = new SupplierId("davao");

    /** What every invoice owes at first. */
    static final Money TOTAL = InvoiceBuilder.invoice().build().totals().total();

    private Market() {}

    static Supplier supplier(SupplierId id) {
        Supplier tala = Suppliers.TALA;
        return new Supplier(id, tala.name(), tala.locality(), tala.currency(), tala.email());
    }

    /** As it stands when so much of it is paid. */
    static Invoice invoice(InvoiceRef ref, Money outstanding) {
        String paid = TOTAL.minus(outstanding).getAmount().toPlainString();
        Invoice tala = InvoiceBuilder.invoice().id(ref.invoice()).paid(paid).build();
        return new Invoice(ref, tala.header(), tala.lines(), tala.totals(), tala.status());
    }

    static List<OfferedMethod> methods(SupplierId supplier) {
        PaymentMethod tala = Methods.GCASH;
        OfferedMethod offered = Methods.offered(tala);
        return List.of(new OfferedMethod(supplier, tala.id(), offered.presentation(), offered.account()));
    }
}
