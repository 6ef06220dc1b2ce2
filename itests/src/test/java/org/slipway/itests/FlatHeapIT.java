// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
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
        thenAllArrive(); // the caches of the database are full from here on

        site.bundles().loadAllBut(HEADROOM);
        try {
            thenAllArrive();
            thenAllArrive();
        } finally {
            site.bundles().unload();
        }

        assertThat(site.log()).doesNotContain("OutOfMemoryError");
    }

    private void thenAllArrive() {
        List<byte[]> files =
                customers.stream().map(customer -> Pictures.large()).toList();
        assertThat(files).allSatisfy(file -> assertThat(file).hasSizeBetween(10_300_000, 10 * 1024 * 1024));
        List<String> codes = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> submits(customers.get(i), files.get(i)))
                .map(Page::text)
                .map(Customer::slipCode)
                .toList();
        for (int i = 0; i < AT_ONCE; i++) {
            thenStaffSeesThePicture(codes.get(i));
            assertThat(staff.original(codes.get(i))).isEqualTo(files.get(i));
        }
    }

    private void thenStaffSeesThePicture(String code) {
        Awaitility.await("picture of " + code)
                .atMost(PATIENCE)
                .until(() ->
                        staff.open("/approvals/slips/" + code + "/preview/1").status() == 200);
    }

    private static Page submits(Customer customer, byte[] file) {
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "1.00");
        return customer.pressesOk(form, typed, Upload.of("slip.png", "image/png", file));
    }
}
