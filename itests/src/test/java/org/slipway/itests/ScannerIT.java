// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;
import org.slipway.testkit.scan.Clamd;
import org.slipway.testkit.scan.Eicar;

/** The distribution with the feature for ClamAV and a real clamd, which is stopped and started. Without clamd it is left out, but not in CI. */
class ScannerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Clamd clamd;
    private Site site;
    private Customer customer;
    private ApprovalScreen staff;

    @BeforeEach
    void start() throws IOException {
        assumeFalse(Clamd.missing(), "clamd is not installed: Debian's package clamav-daemon has it");
        clamd = Clamd.start(folder);
        site = Site.withScanner(clamd.port());
        customer = site.invitations().anOpenInvoice();
        staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
        }
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void shouldHoldEverySlipToItsVerdict_whenFilesAreScanned() throws IOException {
        thenACleanSlipIsApproved();
        thenAnInfectedSlipIsNeitherShownNorApproved();
        thenASlipWaits_whileTheScannerIsDown();
    }

    private void thenACleanSlipIsApproved() {
        String code = customer.submits(Map.of("amount", "1.00"));

        Page slip = awaited(code, "No virus found");

        assertThat(staff.approves(slip).text()).contains("Approved");
        assertThat(staff.original(code)).isNotEmpty();
    }

    private void thenAnInfectedSlipIsNeitherShownNorApproved() {
        String code = customer.submits(Map.of("amount", "1.00"), Upload.slipWith(Eicar.bytes()));

        Page slip = awaited(code, "Virus found: Slipway.Eicar.UNOFFICIAL");

        assertThat(slip.document().select("figure img, a[download], form[action$=/approve]"))
                .isEmpty();
        assertThat(staff.open(slip.address() + "/original").status()).isEqualTo(404);
        assertThat(staff.open(slip.address() + "/preview/1").status()).isEqualTo(404);
        assertThat(slip.text()).contains("The attachment is infected");
        assertThat(site.log()).contains("The attachment of " + code + " is infected: Slipway.Eicar.UNOFFICIAL");
    }

    private void thenASlipWaits_whileTheScannerIsDown() throws IOException {
        int port = clamd.port();
        clamd.close();
        String code = customer.submits(Map.of("amount", "1.00"));
        Awaitility.await("the log tells the administrator")
                .atMost(PATIENCE)
                .until(() -> site.log().contains("The virus scanner gives no verdict, and slips can't be approved"));
        Page waiting = awaited(code, "Waiting for the virus scan");
        Page refused = staff.approves(waiting);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Wait for the virus scan");

        clamd = Clamd.start(folder, port);

        Page slip = awaited(code, "No virus found");
        assertThat(staff.approves(slip).text()).contains("Approved");
        assertThat(site.log()).contains("The virus scanner answers again");
    }

    private Page awaited(String code, String verdict) {
        staff.opens(code);
        return Awaitility.await(code + ": " + verdict)
                .atMost(PATIENCE)
                .until(() -> staff.slip(code), slip -> slip.text().contains(verdict));
    }
}
