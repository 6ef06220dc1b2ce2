// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import javax.persistence.Basic;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** One side of a journal entry. */
@Entity
@Table(name = "journal_line")
class JournalLineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Basic
    private String account = "";

    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;

    protected JournalLineRow() {}

    static JournalLineRow of(String account, BigDecimal debit, BigDecimal credit) {
        JournalLineRow row = new JournalLineRow();
        row.account = account;
        row.debit = debit;
        row.credit = credit;
        return row;
    }

    BigDecimal debitLessCredit() {
        return debit.subtract(credit);
    }
}
