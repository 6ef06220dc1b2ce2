// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Postgres;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** The distribution with store and books in a real PostgreSQL, which is stopped and started under it. */
class PostgresIT {

    private static final String SUPPLIER = "elephant";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Postgres database;
    private static Site site;

    private Customer customer;
    private ApprovalScreen staff;
    private int receipts;

    @BeforeAll
    static void start() {
        database = Postgres.in(folder);
        site = Site.on(database);
        site.books().opens(Business.named(SUPPLIER, "Narra Hardware"));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void open() {
        customer = site.books().enters(Specimen.of(SUPPLIER, "EL-" + NUMBER.incrementAndGet(), 20));
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        receipts = database.receipts(SUPPLIER);
    }

    @Test
    void shouldPostThePayment_whenStaffApprovesTheSlip() {
        String code = customer.submits(Map.of("amount", "4,000.00"));

        Page approved = staff.approves(staff.opens(code));

        assertThat(approved.text()).contains("Approved");
        customer.sees("the receipt", invoice -> Customer.outstanding(invoice).equals("₱6,000.00"));
        assertThat(database.receipts(SUPPLIER)).isEqualTo(receipts + 1);
    }

    @Test
    void shouldKeepNothingHalfDone_whileTheDatabaseIsDown() {
        String code = customer.submits(Map.of("amount", "1,000.00"));
        Page review = staff.opens(code);
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "2,000.00");
        Upload slip = Upload.slip();
        int slips = database.slips();

        database.stop();
        Page invoice;
        Page submitted;
        Page approved;
        try {
            invoice = customer.invoice();
            submitted = customer.pressesOk(form, typed, slip);
            approved = staff.approves(review);
        } finally {
            database.start();
        }

        for (Page answer : new Page[] {invoice, submitted, approved}) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).contains("INC-");
        }
        customer.sees("the invoice again", page -> page.status() == 200);
        assertThat(database.slips()).isEqualTo(slips);
        assertThat(staff.opens(code).text()).contains("Pending");
        assertThat(customer.pressesOk(form, typed, slip).text()).contains("Your payment is pending");
        assertThat(staff.approves(review).text()).contains("Approved");
        customer.sees("one receipt", page -> Customer.outstanding(page).equals("₱9,000.00"));
        assertThat(database.slips()).isEqualTo(slips + 1);
        assertThat(database.receipts(SUPPLIER)).isEqualTo(receipts + 1);
    }

    @Test
    void shouldSpoilItsPartOnly_whenTheRowOfASlipIsDamaged() {
        String sound = customer.submits(Map.of("amount", "1,000.00"));
        String damaged = customer.submits(Map.of("amount", "2,000.00"));
        Page review = staff.opens(damaged);

        database.damage(damaged);

        Page invoice = customer.invoice();
        assertThat(invoice.status()).isEqualTo(200);
        assertThat(invoice.text())
                .contains(sound, "Slip " + damaged + " can’t be shown (INC-", "How much is pending can’t be told")
                .doesNotContain("₱3,000.00", "₱1,000.00 pending");
        assertThat(staff.queue().text()).contains("Slip " + damaged + " can’t be shown (INC-");
        assertThat(staff.presses(review, "Approve", Map.of()).status()).isEqualTo(500);
        assertThat(staff.open("/approvals/slips/" + damaged).text()).contains("This can’t be shown", "INC-");
        assertThat(staff.slip(sound).status()).isEqualTo(200);
    }

    @Test
    void shouldEndTheSession_whenTheAccountIsTakenOutOfTheRealm() throws IOException {
        ApprovalScreen admin = new ApprovalScreen(site.base());
        admin.signsIn(Staff.SECOND_ADMIN);
        assertThat(admin.queue().offers("Sign out")).isTrue();
        Path users = site.file("etc/users.properties");
        String accounts = Files.readString(users);

        Files.writeString(users, accounts.replaceAll("(?m)^" + Staff.SECOND_ADMIN.name() + " *=.*$", ""));
        try {
            // accounts are read from a file that has been at rest for a second
            Awaitility.await("the session ends").until(() -> admin.queue().offers("Sign in"));
        } finally {
            Files.writeString(users, accounts);
        }

        assertThat(staff.queue().offers("Sign out")).isTrue();
    }

    @Test
    void shouldRefuseAtOnceAndAnswerSoon_whenTheDatabaseIsDownAndBack() {
        assertThat(customer.opensTheLink().status()).isEqualTo(200);

        database.stop();
        List<Duration> waits;
        try {
            // those who are given a connection from before fail at once, and the next one waits in vain
            Awaitility.await("somebody notices")
                    .until(() -> refused(customer::invoice).compareTo(Duration.ofSeconds(3)) > 0);
            waits = IntStream.range(0, 20)
                    .mapToObj(i -> refused(customer::invoice))
                    .toList();
        } finally {
            database.start();
        }

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
        Awaitility.await("the invoice again")
                .atMost(Duration.ofSeconds(8))
                .until(() -> customer.invoice().status() == 200);
    }

    private static Duration refused(Supplier<Page> visit) {
        long begun = System.nanoTime();
        assertThat(visit.get().status()).isEqualTo(503);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @RepeatedTest(4)
    void shouldPostOnce_whenTheDatabaseGoesDownRightAfterTheApproval() {
        String code = customer.submits(Map.of("amount", "10,000.00"));
        assertThat(staff.approves(staff.opens(code)).text()).contains("Approved");

        database.stop(); // before, while or after the worker posts
        database.start();

        customer.sees(
                "nothing left to pay",
                page -> page.status() == 200 && Customer.outstanding(page).equals("₱0.00"));
        customer.sees(
                "that it is posted",
                page -> customer.open("/portal/slips/" + code).text().contains("Your payment is posted"));
        assertThat(database.receipts(SUPPLIER)).isEqualTo(receipts + 1);
    }
}
