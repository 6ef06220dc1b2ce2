// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.joda.money.CurrencyUnit;
import org.slipway.api.books.BookedReceipt;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;

/** A posted receipt; supplier and key are unique. */
@Entity
@Table(name = "receipt")
class ReceiptRow {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
    private long id;

    @Basic
    private String supplier = "";

    @Column(name = "receipt_key")
    private String key = "";

    private String number = "";
    private String content = "";
    private long posted;

    @Column(name = "paid_on")
    private LocalDate paidOn = LocalDate.EPOCH;

    private String account = "";
    private String currency = "";
    private BigDecimal amount = BigDecimal.ZERO;

    @Embedded
    private ReceiptOrigin origin = new ReceiptOrigin();

    protected ReceiptRow() {}

    static ReceiptRow of(Receipt receipt, String number, Instant posted) {
        ReceiptRow row = new ReceiptRow();
        row.supplier = receipt.supplier().value();
        row.key = receipt.key().value();
        row.number = number;
        row.content = Fingerprint.of(receipt);
        row.posted = micros(posted);
        row.paidOn = receipt.payment().date();
        row.account = receipt.payment().receivingAccount();
        row.currency = receipt.payment().amount().getCurrencyUnit().getCode();
        row.amount = receipt.payment().amount().getAmount();
        row.origin = ReceiptOrigin.of(receipt);
        return row;
    }

    PostedReceipt toPosted() {
        return new PostedReceipt(
                number,
                new ReceiptKey(key),
                Amounts.money(CurrencyUnit.of(currency), amount),
                paidOn,
                account,
                time(posted));
    }

    BookedReceipt toBooked() {
        PostedReceipt receipt = toPosted();
        return new BookedReceipt(
                number, receipt.amount(), paidOn, account, time(posted), origin.toOrigin(receipt.key()));
    }

    String number() {
        return number;
    }

    /** As a point in time is kept. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The point in time that was kept so. */
    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    boolean sameContent(Receipt receipt) {
        return content.equals(Fingerprint.of(receipt));
    }
}
