// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import javax.persistence.Basic;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.TableGenerator;
import org.slipway.api.method.ReceivingAccount;

/** An account of a supplier's chart. */
@Entity
@Table(name = "account")
@TableGenerator(
        name = "ids", // of all tables of the ledger: the one way to number rows that needs no dialect
        table = "row_ids",
        pkColumnName = "name",
        valueColumnName = "last_id",
        pkColumnValue = "all")
class AccountRow {

    /** What an account is for. */
    enum Kind {
        RECEIVABLES,
        REVENUE,
        TAX_PAYABLE,
        CUSTOMER_CREDITS,
        RECEIVING
    }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Basic
    private String supplier = "";

    private String code = "";

    @Enumerated(EnumType.STRING)
    @Basic
    private Kind kind = Kind.RECEIVING;

    private String institution = "";
    private String holder = "";
    private String number = "";

    @Embedded
    private Entered entered = Entered.byPlatform();

    protected AccountRow() {}

    static AccountRow receiving(String supplier, ReceivingAccount account, Entered entered) {
        AccountRow row = of(supplier, account.id(), Kind.RECEIVING);
        row.institution = account.institution();
        row.holder = account.holder();
        row.number = account.number();
        row.entered = entered;
        return row;
    }

    static AccountRow of(String supplier, String code, Kind kind) {
        AccountRow row = new AccountRow();
        row.supplier = supplier;
        row.code = code;
        row.kind = kind;
        return row;
    }

    Entered entered() {
        return entered;
    }

    ReceivingAccount toReceivingAccount() {
        return new ReceivingAccount(code, institution, holder, number);
    }
}
