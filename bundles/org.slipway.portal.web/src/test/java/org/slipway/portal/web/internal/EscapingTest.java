// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentOption;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** Script payloads in every text that comes from outside: none of them leaves its place. */
class EscapingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|[^\">])*>");

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><svg/onload=alert(1)>",
                "</textarea><iframe srcdoc=x>",
                "{{7*7}}${7*7}<%= 7*7 %>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\" autofocus onfocus=\"alert(1)"
            })
    void shouldStayText_whenPayloadIsInEveryText(String payload) {
        List<List<String>> harmless = skeletonsWith("plain");

        assertThat(skeletonsWith(payload)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\" autofocus onfocus=\"alert(1)"
            })
    void shouldStayText_whenPayloadIsTyped(String payload) {
        portal.submission.refusals.add(new SlipRefusal(SlipField.AMOUNT, SlipProblem.UNREADABLE));

        HttpResponse<String> answer = type(payload);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(skeleton(answer)).isEqualTo(skeleton(type("plain")));
    }

    private HttpResponse<String> type(String text) {
        String cookie = portal.enter(FakePortal.LINK);
        SlipFormBody form = SlipFormBody.filledIn(SubmitFixture.formToken(portal, cookie))
                .with("transactionDate", text)
                .with("company", text)
                .with("paymentMethod", text)
                .with("referenceNo", text)
                .with("amount", text);
        return portal.server.post(
                "/portal/slips", form.publisher(), "Cookie", cookie, "Content-Type", SlipFormBody.TYPE);
    }

    private List<List<String>> skeletonsWith(String text) {
        fill(text);
        String cookie = portal.enter(FakePortal.LINK);
        return Stream.of("/portal/invoice", "/portal/pay", "/portal/pay/slip", "/portal/slips/PS-7KQ4-M2")
                .map(path -> portal.server.get(path, "Cookie", cookie))
                .map(EscapingTest::skeleton)
                .toList();
    }

    /** The tags of a page with the names of their attributes: all that a browser could act on. */
    private static List<String> skeleton(HttpResponse<String> answer) {
        List<String> tags = TAG.matcher(answer.body())
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
        assertThat(tags).hasSizeGreaterThan(30);
        return tags;
    }

    private void fill(String payload) {
        Customer customer = new Customer(new CustomerId("C-1"), payload, payload);
        InvoiceRef ref = new InvoiceRef(Suppliers.TALA.id(), "1001");
        Money amount = Money.parse("PHP 100.00");
        Money none = Money.parse("PHP 0.00");
        var account = new ReceivingAccount("1020", payload, payload, payload);
        var method = new PaymentMethod(Suppliers.TALA.id(), new MethodId("m"), MethodKind.GCASH, payload, account);
        portal.behind.supplier = new Supplier(
                Suppliers.TALA.id(), payload, Suppliers.TALA.locality(), Suppliers.TALA.currency(), payload);
        portal.behind.invoice = new Invoice(
                ref,
                new InvoiceHeader(payload, customer, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 9)),
                List.of(new InvoiceLine(payload, BigDecimal.ONE, amount, none, amount)),
                new InvoiceTotals(amount, none, amount, amount),
                InvoiceStatus.OPEN);
        portal.behind.methods = List.of(method);
        portal.behind.options = List.of(new PaymentOption("upload-payment-slip", payload, payload, Optional.empty()));
        portal.behind.slips.clear();
        portal.behind.slips.add(new Slip(
                new SlipRef(Suppliers.TALA.id(), new SlipCode("PS-7KQ4-M2")),
                new SlipOrigin(ref, payload, customer, payload, NOW, Optional.empty()),
                new SlipFigures(
                        LocalDate.of(2026, 3, 1),
                        payload,
                        method,
                        payload,
                        amount,
                        Settlement.of(new Allocation(ref, payload, amount))),
                new Attachment(payload, FileType.JPEG, 1, "0".repeat(64)),
                new SlipState.Rejected(
                        new SlipState.Decision("liza", NOW), new SlipState.Rejection(RejectReason.OTHER, payload)),
                1));
    }
}
