// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Browser;
import org.slipway.itests.kit.Bundles;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostServlet;
import org.slipway.itests.kit.Invitations;
import org.slipway.itests.kit.Mailbox;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.StockKaraf;

/** The feature is dropped into somebody's Karaf 4.4.10 that runs already. */
class StockKarafIT {

    private static final Path FOLDER = Path.of(
                    "target", "stock", String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Mailbox mailbox;
    private static StockKaraf karaf;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mailbox = Mailbox.open();
        karaf = StockKaraf.start(
                Path.of(System.getProperty("slipway.stock")),
                FOLDER,
                Path.of(System.getProperty("slipway.repository")));
    }

    @AfterAll
    static void stop() {
        karaf.close();
        mailbox.close();
    }

    @Test
    void shouldRunBesideTheHost_whenTheFeatureIsInstalled() throws IOException, InterruptedException {
        String host = givenAHostWithAServletOfItsOwn();
        String ssh = karaf.etc("org.apache.karaf.shell.cfg");
        String web = karaf.etc("org.ops4j.pax.web.cfg");

        whenTheAdministratorInstallsSlipway();
        thenASlipGoesFromTheMailToTheLedger();

        assertThat(hostServlet())
                .as("the host's servlet was not even restarted")
                .isEqualTo(host);
        assertThat(karaf.etc("org.apache.karaf.shell.cfg")).isEqualTo(ssh);
        assertThat(karaf.etc("org.ops4j.pax.web.cfg")).isEqualTo(web);
        assertThat(karaf.console("feature:list -i --no-format")).contains("ssh", "slipway", "slipway-host-ledger");
    }

    private static String givenAHostWithAServletOfItsOwn() throws IOException, InterruptedException {
        karaf.console("feature:install pax-web-http-whiteboard");
        karaf.deploy(
                "host-servlet.jar",
                Bundles.bundle(
                        "com.example.host", "javax.servlet,javax.servlet.http,org.osgi.framework", HostServlet.class));
        return Awaitility.await("the host's servlet")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(StockKarafIT::hostServlet, text -> text.startsWith("host "));
    }

    private static String hostServlet() {
        return new Browser().open(karaf.base().resolve("/host")).text();
    }

    private static void whenTheAdministratorInstallsSlipway() throws IOException, InterruptedException {
        karaf.set("slipway.links.cfg", "baseUrl", karaf.base());
        karaf.set("slipway.mail.cfg", "host", "127.0.0.1");
        karaf.set("slipway.mail.cfg", "port", mailbox.port());
        karaf.set("slipway.mail.cfg", "startTls", "none");
        karaf.set("slipway.mail.cfg", "from", "billing@slipway.example");
        String version = System.getProperty("slipway.version");
        karaf.console("feature:repo-add mvn:org.slipway/features/" + version + "/xml/features");
        karaf.console("feature:install slipway");
        karaf.console("feature:install slipway-sample");
    }

    private static void thenASlipGoesFromTheMailToTheLedger() {
        Customer customer = new Invitations(mailbox).anOpenInvoice();
        String code = customer.submits(Map.of());
        ApprovalScreen staff = new ApprovalScreen(karaf.base());
        staff.signsIn(Staff.APPROVER);
        Page decided = staff.approves(staff.opens(code));
        assertThat(decided.status()).isEqualTo(200);
        customer.sees(
                "nothing left to pay", invoice -> Customer.outstanding(invoice).equals("₱0.00"));
    }
}
