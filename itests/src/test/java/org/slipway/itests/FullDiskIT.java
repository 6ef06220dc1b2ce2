// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Pictures;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SmallDisk;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** The disk of the database is full for a while. */
class FullDiskIT {

    private static final Pattern INCIDENT = Pattern.compile("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern CODE = Pattern.compile("PS-[0-9A-Z]{4}-[0-9A-Z]{2}");

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private SmallDisk disk;
    private Site site;

    @BeforeEach
    void start() {
        disk = SmallDisk.at(folder);
        site = Site.on(disk);
        site.books().opens(Business.named("full", "Narra Hardware"));
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void shouldTakeNothingHalf_whileTheDiskIsFull() {
        Customer customer = site.books().enters(Specimen.of("full", "FD-1", 20));
        String before = customer.submits(Map.of("amount", "1.00"));
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "2.00");
        Upload photo = Upload.of("slip.jpg", "image/jpeg", Pictures.photo());
        disk.fill(256 * 1024);

        List<String> incidents = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Page refused = customer.pressesOk(form, typed, photo);
            assertThat(refused.status()).isEqualTo(503);
            Matcher incident = INCIDENT.matcher(refused.text());
            assertThat(incident.find()).as("an incident code on " + refused).isTrue();
            incidents.add(incident.group());
        }

        assertThat(incidents)
                .doesNotHaveDuplicates()
                .allSatisfy(incident -> assertThat(site.log().lines().filter(line -> line.contains(incident)))
                        .hasSize(1));

        disk.clear();
        Page invoice = customer.sees("the invoice again", page -> page.status() == 200);
        assertThat(codes(invoice)).containsExactly(before);
        Page taken = customer.pressesOk(form, typed, photo);
        assertThat(taken.text()).contains("Your payment is pending");
        String code = Customer.slipCode(taken.text());
        assertThat(codes(customer.invoice())).containsExactlyInAnyOrder(before, code);
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        assertThat(staff.approves(staff.opens(code)).text()).contains("Approved");
        customer.sees("the receipt", page -> Customer.outstanding(page).equals("₱9,998.00"));
    }

    private static List<String> codes(Page invoice) {
        return CODE.matcher(invoice.text())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
