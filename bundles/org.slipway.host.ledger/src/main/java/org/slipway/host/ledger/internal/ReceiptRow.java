// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.slipway.spi.host.Receipt;

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

    protected ReceiptRow() {}

    static ReceiptRow of(Receipt receipt, String number) {
        ReceiptRow row = new ReceiptRow();
        row.supplier = receipt.supplier().value();
        row.key = receipt.key().value();
        row.number = number;
        row.content = Fingerprint.of(receipt);
        return row;
    }

    String number() {
        return number;
    }

    boolean sameContent(Receipt receipt) {
        return content.equals(Fingerprint.of(receipt));
    }
}
