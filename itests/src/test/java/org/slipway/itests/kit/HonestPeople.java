// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;

/** Customers of one supplier who pay, and staff who decides; remembers what everybody was told, and compares at the end. */
public final class HonestPeople {

    private static final String SUPPLIER = "soak";
    private static final int SLIPS_OF_AN_INVOICE = 4;
    private static final int PAGES = 100;
    private static final BigDecimal OWED = new BigDecimal("10000.00");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Site site;
    private final Random random;
    private final ApprovalScreen staff;
    private final List<Account> accounts = new ArrayList<>();

    /** With nobody who has paid yet. */
    public HonestPeople(Site site, Random random) {
        this.site = site;
        this.random = random;
        site.books().opens(Business.named(SUPPLIER, "Sampaguita Stationery"));
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
    }

    /** An invoice with what was paid on it: the slips that were acknowledged, and what staff was told of each. */
    private record Account(Customer customer, List<Slip> slips) {}

    private record Slip(String code, BigDecimal amount, String state) {}

    /** One customer submits, and staff decides; everybody is answered as on a quiet day. */
    public void payAndDecide() {
        Account account = account();
        BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(10_000), 2);
        String code = account.customer().submits(Map.of("amount", amount.toPlainString()));
        account.slips().add(new Slip(code, amount, decided(code)));
    }

    private Account account() {
        if (accounts.isEmpty() || last().slips().size() == SLIPS_OF_AN_INVOICE) {
            Specimen invoice = Specimen.of(SUPPLIER, "SK-" + accounts.size(), 20);
            accounts.add(new Account(site.books().enters(invoice), new ArrayList<>()));
        }
        return last();
    }

    private Account last() {
        return accounts.get(accounts.size() - 1);
    }

    private String decided(String code) {
        Page slip = staff.opens(code);
        return switch (random.nextInt(4)) {
            case 0 -> {
                staff.rejects(slip, "The attachment can’t be read", "Please send a sharper picture.");
                yield "Your payment slip was rejected";
            }
            case 1 -> "Your payment is pending";
            default -> {
                Page answer = staff.approves(slip);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                yield "Your payment is posted";
            }
        };
    }

    /** How long one of them waits for the page of the invoice, at worst in 95 of 100 times, in milliseconds. */
    public long waitForTheInvoice() {
        Customer customer = account().customer();
        customer.opensTheLink();
        long[] waits = LongStream.range(0, PAGES)
                .map(page -> {
                    long begun = System.nanoTime();
                    assertThat(customer.invoice().status()).isEqualTo(200);
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
        return TimeUnit.NANOSECONDS.toMillis(waits[PAGES * 95 / 100]);
    }

    /** How many slips were acknowledged. */
    public int acknowledged() {
        return accounts.stream().mapToInt(account -> account.slips().size()).sum();
    }

    /** Each slip is what its people were told, and each invoice owes what was not posted, to the centavo. */
    public void thenNothingIsLostAndNothingDoubled() {
        accounts.forEach(HonestPeople::thenItHolds);
    }

    private static void thenItHolds(Account account) {
        Customer customer = account.customer();
        customer.opensTheLink(); // the session of one who paid an hour ago is over
        BigDecimal posted = BigDecimal.ZERO;
        for (Slip slip : account.slips()) {
            Awaitility.await(slip.toString())
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(customer.open("/portal/slips/" + slip.code())
                                    .text())
                            .contains(slip.state()));
            posted = posted.add(slip.state().endsWith("posted") ? slip.amount() : BigDecimal.ZERO);
        }
        assertThat(new BigDecimal(customer.outstanding().replaceAll("[^0-9.]", "")))
                .as("what is owed after %s", account.slips())
                .isEqualByComparingTo(OWED.subtract(posted));
    }
}
