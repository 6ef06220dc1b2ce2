// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

final class AnnouncerTest {

    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final Announcer announcer = new Announcer(host, MutableClock.standing());

    @Test
    void shouldHaveTheLetterWritten_whenThereIsSomethingToPayAndAnAddress() {
        assertThat(announcer.kind()).isEqualTo(new WorkKind("announce-invoice"));
        assertThat(attempt("1001"))
                .isEqualTo(new WorkResult.Done(
                        List.of(new Work(WorkKinds.INVOICE_LETTER, Suppliers.TALA.id(), "1001")),
                        List.of(new AuditEntry(
                                Suppliers.TALA.id(),
                                AuditAction.INVOICE_NOTIFIED,
                                "host",
                                "1001",
                                Instant.parse("2026-03-02T01:30:00Z")))));
    }

    @Test
    void shouldBeAskedForAgain_whenTheHostDoesNotKnowTheInvoiceYet() {
        assertThat(attempt("1002")).isEqualTo(new WorkResult.Refused("the host has no invoice tala/1002"));

        host.with(invoice().id("1002").build());

        assertThat(attempt("1002")).isInstanceOf(WorkResult.Done.class);
    }

    @Test
    void shouldBeDoneWithoutALetter_whenThereIsNobodyToWriteToOrNothingToPay() {
        assertNoLetter(invoice().customer(Customers.MOLAVE));
        assertNoLetter(invoice().paid("11200.00").status(InvoiceStatus.PAID));
        assertNoLetter(invoice().status(InvoiceStatus.CANCELLED));
    }

    private void assertNoLetter(InvoiceBuilder changed) {
        host.with(changed.build());

        assertThat(attempt("1001")).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldWaitForTheHost_whenItIsOutOfReach() {
        host.outOfReach(true);

        assertThat(attempt("1001")).isInstanceOf(WorkResult.NotSent.class);
    }

    private WorkResult attempt(String invoice) {
        Work work = new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), invoice);
        return announcer.attempt(new WorkClaim(1, work, Attempts.NONE, 1));
    }
}
