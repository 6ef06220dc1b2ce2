// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** Slips of 10 MB, four at once, twice, while 64 MB of heap are left: less than what they are together. */
@ExtendWith(SiteExtension.class)
class FlatHeapIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 4;
    private static final long HEADROOM = 64 * 1024 * 1024;

    private ApprovalScreen staff;
    private List<Customer> customers;

    @BeforeEach
    void open(Site site) {
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        site.books().opens(Business.named("large", "Narra Hardware"));
        customers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> site.books().enters(Specimen.of("large", "LG-" + i, 20)))
                .toList();
    }

    @Test
    void shouldStreamFiles_whenManyLargeOnesComeAtOnce(Site site) {
        Map<String, byte[]> sent = submitted(); // the caches of the database are full from here on

        site.bundles().loadAllBut(HEADROOM);
        try {
            sent.putAll(submitted());
            sent.putAll(submitted());
        } finally {
            site.bundles().unload();
        }

        assertThat(sent).hasSize(3 * AT_ONCE);
        sent.forEach((code, file) -> {
            assertThat(staff.original(code)).isEqualTo(file);
            thenStaffSeesThePicture(code);
        });
    }

    /** What each customer sent, by the slip's code. */
    private Map<String, byte[]> submitted() {
        List<byte[]> files =
                customers.stream().map(customer -> Pictures.large()).toList();
        assertThat(files).allSatisfy(file -> assertThat(file).hasSizeBetween(10_300_000, 10 * 1024 * 1024));
        Map<String, byte[]> sent = new ConcurrentHashMap<>();
        IntStream.range(0, AT_ONCE)
                .parallel()
                .forEach(i -> sent.put(submits(customers.get(i), files.get(i)), files.get(i)));
        return sent;
    }

    private void thenStaffSeesThePicture(String code) {
        Awaitility.await("picture of " + code)
                .atMost(PATIENCE)
                .until(() ->
                        staff.open("/approvals/slips/" + code + "/preview/1").status() == 200);
    }

    private static String submits(Customer customer, byte[] file) {
        return customer.submits(Map.of("amount", "1.00"), Upload.of("slip.png", "image/png", file));
    }
}
