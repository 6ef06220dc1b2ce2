// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.ZoneId;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;

/** A supplier; its row is the lock under which its books are written. */
@Entity
@Table(name = "supplier")
class SupplierRow {

    @Id
    private String id = "";

    private String name = "";
    private String country = "";
    private String locale = "";
    private String zone = "";
    private String currency = "";
    private String email = "";

    @Column(name = "last_receipt")
    private long lastReceipt;

    @Embedded
    private Entered entered = Entered.byPlatform();

    protected SupplierRow() {}

    static SupplierRow of(Supplier supplier, Entered entered) {
        SupplierRow row = new SupplierRow();
        row.id = supplier.id().value();
        row.name = supplier.name();
        row.country = supplier.locality().country();
        row.locale = supplier.locality().locale().toLanguageTag();
        row.zone = supplier.locality().zone().getId();
        row.currency = supplier.currency().getCode();
        row.email = supplier.email();
        row.entered = entered;
        return row;
    }

    String id() {
        return id;
    }

    Supplier toSupplier() {
        Locality locality = new Locality(country, Locale.forLanguageTag(locale), ZoneId.of(zone));
        return new Supplier(new SupplierId(id), name, locality, currency(), email);
    }

    Entered entered() {
        return entered;
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(currency);
    }

    /** The next number of the supplier's receipts: {@code RC-000042}. */
    String nextReceiptNumber() {
        lastReceipt++;
        return String.format(Locale.ROOT, "RC-%06d", lastReceipt);
    }
}
