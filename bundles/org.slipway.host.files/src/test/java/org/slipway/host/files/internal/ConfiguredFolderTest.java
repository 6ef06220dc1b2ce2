// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;

class ConfiguredFolderTest {

    private static final Map<String, String> GOOD = Map.of(
            "supplier", "tala",
            "name", "Tala Trading Corporation",
            "email", "billing@tala.example",
            "accounts", "1010 | BDO Unibank | Tala Trading Corporation | 0012 3456; 1 | Till | Cashier |",
            "folder", "/srv/exchange/tala");

    private static Map<String, String> with(String key, String value) {
        Map<String, String> values = new HashMap<>(GOOD);
        values.put(key, value);
        return values;
    }

    @Test
    void shouldReadASupplierWithItsAccounts_whenLittleIsGiven() {
        FolderSettings read = SettingsTrial.good(ConfiguredFolder::new, GOOD).values();

        assertThat(read.supplier()).isEqualTo(Suppliers.TALA);
        assertThat(read.accounts())
                .containsExactly(
                        new ReceivingAccount("1010", "BDO Unibank", "Tala Trading Corporation", "0012 3456"),
                        new ReceivingAccount("1", "Till", "Cashier", ""));
        assertThat(read.folder()).isEqualTo(Path.of("/srv/exchange/tala"));
        assertThat(read.receipts().acknowledged()).isTrue();
        assertThat(read.receipts().lag()).isEqualTo(Duration.ofHours(1));
        assertThat(read.rhythm().rest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read.exports().limits()).isEqualTo(new ExportForm.Limits(100_000_000, 200_000, 50, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            folder~exchange~folder = exchange is not allowed; allowed is an absolute path
            country~Philippines~country = Philippines is not allowed; allowed is ISO 3166-1 alpha-2, such as PH
            currency~PESO~currency = PESO is not allowed; allowed is ISO 4217, such as PHP
            zone~Manila~zone = Manila is not allowed; allowed is a time zone, such as Asia/Manila
            accounts~1010~accounts = 1010 is not allowed; allowed is id | bank or wallet | holder | number, with semicolons between accounts, each id once
            dateForm~MM/yyyy~dateForm = MM/yyyy is not allowed; allowed is a pattern with day, month and year, such as dd/MM/yyyy
            encoding~latin1~encoding = latin1 is not allowed; allowed is one of UTF-8, windows-1252
            columns~nummer=Doc~columns = nummer=Doc is not allowed; allowed is field=title, with semicolons between columns; fields are number, customer, issued, due, total, outstanding, id, customerName, customerEmail, currency, tax, status, description, quantity, unitPrice, lineTax, lineNet
            receiptColumns~date=Date~receiptColumns = date=Date is not allowed; allowed is field=title, with semicolons between columns, key and allocated among them; fields are key, line, customer, customerName, account, date, reference, payer, currency, amount, unallocated, invoice, invoiceNumber, allocated
            acknowledged~yes~acknowledged = yes is not allowed; allowed is one of none, required
            email~nobody~email = nobody is not allowed; allowed is an e-mail address
            maxRows~2000000~maxRows = 2000000 is not allowed; allowed is a whole number from 1 to 1000000
            """)
    void shouldSayWhatIsAllowed_andKeepWhatWasGood(String key, String value, String said) {
        assertThat(SettingsTrial.refusal(ConfiguredFolder::new, with(key, value)))
                .isEqualTo(said);
        assertThat(SettingsTrial.good(ConfiguredFolder::new, GOOD).refusal(with(key, value)))
                .isEqualTo(said);
    }
}
