// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.slipway.api.SupplierId;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.ReceivingAccount;

/** A payment method, but for its supplier: in a row of its own, and in every slip as it was then. */
@Embeddable
public class MethodColumns {

    private String method;

    @Column(name = "method_kind")
    private String kind;

    @Column(name = "method_label")
    private String label;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "account_institution")
    private String accountInstitution;

    @Column(name = "account_holder")
    private String accountHolder;

    @Column(name = "account_number")
    private String accountNumber;

    MethodColumns() {}

    /** The host's identity of the receiving account. */
    public String accountId() {
        return accountId;
    }

    public MethodColumns(PaymentMethod method) {
        this.method = method.id().value();
        this.kind = method.kind().name();
        this.label = method.label();
        this.accountId = method.account().id();
        this.accountInstitution = method.account().institution();
        this.accountHolder = method.account().holder();
        this.accountNumber = method.account().number();
    }

    /** The method of this supplier. */
    public PaymentMethod toMethod(SupplierId supplier) {
        return new PaymentMethod(
                supplier,
                new MethodId(method),
                MethodKind.valueOf(kind),
                label,
                new ReceivingAccount(accountId, accountInstitution, accountHolder, accountNumber));
    }
}
