// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;

/** An account that payments by a method go to, and who proposed it. */
@Embeddable
class AccountColumns {

    private String kind;

    @Column(name = "account_id")
    private String id;

    @Column(name = "account_institution")
    private String institution;

    @Column(name = "account_holder")
    private String holder;

    @Column(name = "account_number")
    private String number;

    private String currency;
    private String country;

    @Column(name = "qr_payload")
    private @Nullable String qrPayload;

    @Column(name = "proposed_by")
    private String proposedBy;

    AccountColumns() {}

    AccountColumns(MethodAccount of, String proposedBy) {
        this.kind = of.kind().name();
        this.id = of.account().id();
        this.institution = of.account().institution();
        this.holder = of.account().holder();
        this.number = of.account().number();
        this.currency = of.currency().getCode();
        this.country = of.country();
        this.qrPayload = of.qrCode().map(QrPh::payload).orElse(null);
        this.proposedBy = proposedBy;
    }

    String proposedBy() {
        return proposedBy;
    }

    MethodAccount toAccount() {
        return new MethodAccount(
                MethodKind.valueOf(kind),
                new ReceivingAccount(id, institution, holder, number),
                CurrencyUnit.of(currency),
                country,
                Optional.ofNullable(qrPayload).map(QrPh::new));
    }
}
