// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/**
 * Customers send the largest slip that is taken, each for an invoice of its own, in the same moment: four with each build, as many as
 * one likes by {@code -Dslipway.large-files=30}.
 */
@ExtendWith(SiteExtension.class)
class LargeFilesAtOnceIT {

    private static final int COUNT = Integer.getInteger("slipway.large-files", 4);
    private static final int LEAST_PAGES = 40;
    private static final int MOST_PAGES = 2_000;
    private static final long PAUSE_NANOS = 50_000_000;

    @Test
    void shouldTakeThemOrTellWhenToTryAgain_andServeEverybodyElseMeanwhile(Site site) {
        site.books().opens(Business.named("crowd", "Molave Furniture"));
        List<Customer> crowd = IntStream.range(0, COUNT)
                .mapToObj(i -> site.books().enters(Specimen.of("crowd", "CR-" + i, 20)))
                .toList();
        Customer another = site.books().enters(Specimen.of("crowd", "CR-quiet", 20));
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        another.opensTheLink();
        long quiet = p95(another, List.of());
        Upload large = Upload.of("slip.png", "image/png", Pictures.large());

        ExecutorService senders = Executors.newFixedThreadPool(COUNT);
        try {
            List<CompletableFuture<Page>> sent = crowd.stream()
                    .map(customer -> CompletableFuture.supplyAsync(() -> pays(customer, large), senders))
                    .toList();
            long meanwhile = p95(another, sent);
            assertThat(staff.queue().status()).isEqualTo(200);
            String code = another.submits(Map.of("amount", "1.00"));
            assertThat(staff.opens(code).status()).isEqualTo(200);

            assertThat(sent).allSatisfy(answer -> thenItIsTakenOrToldWhen(answer.join()));
            System.out.println(
                    COUNT + " files of 10 MB: invoice page p95 " + meanwhile + " ms, before " + quiet + " ms; "
                            + sent.stream()
                                    .filter(answer -> answer.join().status() == 200)
                                    .count() + " taken at once");
        } finally {
            senders.shutdown();
        }
    }

    private static Page pays(Customer customer, Upload file) {
        Page form = customer.opensTheForm();
        return customer.pressesOk(form, Customer.inOrder(form), file);
    }

    private static void thenItIsTakenOrToldWhen(Page answer) {
        if (answer.status() == 200) {
            assertThat(answer.text()).contains("Your payment is pending");
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    /** In milliseconds, of some pages at least, and of as many as there are until all are answered. */
    private static long p95(Customer customer, List<CompletableFuture<Page>> sent) {
        List<Long> waits = new ArrayList<>();
        while (waits.size() < LEAST_PAGES
                || (waits.size() < MOST_PAGES && !sent.stream().allMatch(CompletableFuture::isDone))) {
            long begun = System.nanoTime();
            assertThat(customer.invoice().status()).isEqualTo(200);
            waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        waits.sort(null);
        return waits.get(waits.size() * 95 / 100);
    }
}
