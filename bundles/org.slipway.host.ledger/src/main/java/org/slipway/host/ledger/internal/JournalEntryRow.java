// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Basic;
import javax.persistence.CascadeType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OneToMany;
import javax.persistence.Table;
import org.joda.money.Money;

/** An entry of the journal: its debits equal its credits. */
@Entity
@Table(name = "journal_entry")
class JournalEntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Basic
    private String supplier = "";

    @Column(name = "booked_on")
    private LocalDate bookedOn = LocalDate.EPOCH;

    private String document = "";

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "entry", nullable = false)
    private List<JournalLineRow> lines = new ArrayList<>();

    protected JournalEntryRow() {}

    /** An empty entry for a document: an invoice or a receipt. */
    static JournalEntryRow of(String supplier, LocalDate bookedOn, String document) {
        JournalEntryRow row = new JournalEntryRow();
        row.supplier = supplier;
        row.bookedOn = bookedOn;
        row.document = document;
        return row;
    }

    JournalEntryRow debit(String account, Money amount) {
        return line(account, amount.getAmount(), BigDecimal.ZERO);
    }

    JournalEntryRow credit(String account, Money amount) {
        return line(account, BigDecimal.ZERO, amount.getAmount());
    }

    /** Returns this entry if it balances; one that does not is a bug and is never written. */
    JournalEntryRow balanced() {
        BigDecimal difference =
                lines.stream().map(JournalLineRow::debitLessCredit).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (difference.signum() != 0) {
            throw new IllegalStateException("entry for " + document + " is out of balance by " + difference);
        }
        return this;
    }

    private JournalEntryRow line(String account, BigDecimal debit, BigDecimal credit) {
        lines.add(JournalLineRow.of(account, debit, credit));
        return this;
    }
}
