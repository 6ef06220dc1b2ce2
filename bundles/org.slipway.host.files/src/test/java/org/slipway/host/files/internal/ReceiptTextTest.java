// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What the platform's import is given. */
class ReceiptTextTest {

    @TempDir
    private Path folder;

    private static Receipt receipt(String reference, String payer) {
        return new Receipt(
                new ReceiptKey("slip-PS-7KQ4-M2-HG9O7KLMO0"),
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                new ReceiptPayment(Money.parse("PHP 1234.50"), LocalDate.of(2026, 3, 2), "1010", reference, payer),
                List.of(
                        new ReceiptAllocation("1001", Money.parse("PHP 100.00")),
                        new ReceiptAllocation("1002", Money.parse("PHP 1000.00"))));
    }

    private String handedOver(Platform platform, Receipt receipt) {
        platform.enter(invoice().amounts("100.00", "0.00").build());
        platform.enter(invoice().id("1002").build());
        assertThat(platform.ours().open().post(receipt)).isEqualTo(new Posted("slip-PS-7KQ4-M2-HG9O7KLMO0"));
        return platform.text("receipts/slip-PS-7KQ4-M2-HG9O7KLMO0.csv");
    }

    @Test
    void shouldHaveALineForEachInvoice_andTheKeyInEachOfThem() {
        try (Platform platform = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account())) {
            assertThat(handedOver(platform, receipt("FT 26/061", "Narra Hardware")))
                    .isEqualTo("""
                            "key","line","customer","account","date","reference","payer","currency","amount","invoice","allocated"\r
                            "slip-PS-7KQ4-M2-HG9O7KLMO0","1","C-100","1010","2026-03-02","FT 26/061","Narra Hardware","PHP","1234.50","1001","100.00"\r
                            "slip-PS-7KQ4-M2-HG9O7KLMO0","2","C-100","1010","2026-03-02","FT 26/061","Narra Hardware","PHP","1234.50","1002","1000.00"\r
                            """);
        }
    }

    /** The worked example of the operations guide. */
    @Test
    void shouldBeWhatAReceivePaymentsImportTakes_whenConfiguredSo() {
        try (Platform platform = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account())
                .with("dateForm", "yyyy-MM-dd")
                .with(
                        "receiptColumns",
                        "key=Receipt Ref; customer=Customer Code; account=Deposit To; date=Date; reference=Cheque/Ref No;"
                                + " payer=Description; amount=Payment Amount; unallocated=Unapplied;"
                                + " invoiceNumber=Knock Off Doc No; allocated=Knock Off Amount")) {
            assertThat(handedOver(platform, receipt("FT 26/061", "Narra Hardware")))
                    .isEqualTo("""
                            "Receipt Ref","Customer Code","Deposit To","Date","Cheque/Ref No","Description","Payment Amount","Unapplied","Knock Off Doc No","Knock Off Amount"\r
                            "slip-PS-7KQ4-M2-HG9O7KLMO0","C-100","1010","2026-03-02","FT 26/061","Narra Hardware","1234.50","134.50","INV-1001","100.00"\r
                            "slip-PS-7KQ4-M2-HG9O7KLMO0","C-100","1010","2026-03-02","FT 26/061","Narra Hardware","1234.50","134.50","INV-1002","1000.00"\r
                            """);
        }
    }

    @Test
    void shouldGiveSpreadsheetsNothingToCalculate_whenCustomersWriteFormulas() {
        try (Platform platform = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account())) {
            assertThat(handedOver(platform, receipt("=1+1", " \n@SUM(A1)\",\"9")))
                    .contains("\"'=1+1\",\"'@SUM(A1)\"\",\"\"9\"");
        }
    }
}
