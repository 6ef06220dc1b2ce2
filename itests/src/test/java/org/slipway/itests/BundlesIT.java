// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.RawHttp;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** Any of our bundles is stopped and started in the running container; nothing else is touched, and a slip goes its way again. */
@ExtendWith(SiteExtension.class)
class BundlesIT {

    /** Without these there is no page of ours to answer with. */
    private static final Set<String> FRONT = Set.of("org.slipway.web", "org.slipway.port");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldRunAllOfThem_whenTheContainerIsUp(Site site) {
        assertThat(site.bundles().ofSlipway())
                .contains("org.slipway.api", "org.slipway.spi", "org.slipway.store.jpa", "org.slipway.portal.web")
                .hasSizeGreaterThanOrEqualTo(15);
    }

    /** Two bundles export it: whoever is wired to one while EclipseLink is wired to the other is wired anew later, and takes the portal along. */
    @Test
    void shouldAllHaveOneJavaxPersistence_whenTheContainerIsUp(Site site) {
        Map<String, String> wires = site.bundles().wired("javax.persistence.EntityManager");

        assertThat(wires)
                .containsKeys(
                        "org.slipway.database",
                        "org.slipway.store.jpa",
                        "org.slipway.host.ledger",
                        "org.eclipse.persistence.jpa",
                        "org.apache.aries.jpa.container");
        assertThat(wires.values()).containsOnly("javax.persistence");
    }

    @TestFactory
    Stream<DynamicTest> shouldComeBack_whenABundleIsStoppedAndStarted(Site site) {
        Customer customer = site.invitations().aRegularCustomer();
        List<String> bundles = site.bundles().ofSlipway();
        return bundles.stream()
                .map(name -> dynamicTest(name, () -> {
                    site.bundles().stop(name);
                    try {
                        if (FRONT.contains(name)) {
                            thenNobodyIsAnswered(site);
                        } else {
                            thenNobodySeesAFailure(site, customer);
                        }
                    } finally {
                        site.bundles().start(name);
                    }

                    thenASlipGoesItsWay(site, customer);
                    assertThat(site.bundles().ofSlipway()).containsAll(bundles);
                }));
    }

    /** Closed, and not left to the web server's own pages. */
    private static void thenNobodyIsAnswered(Site site) {
        assertThatThrownBy(() -> new RawHttp(site.base()).send(Request.get("/portal")))
                .hasCauseInstanceOf(ConnectException.class);
    }

    private static void thenNobodySeesAFailure(Site site, Customer customer) {
        Awaitility.await("kind answers").atMost(PATIENCE).untilAsserted(() -> {
            thenItIsAKindAnswer("the portal", customer.opensTheLink());
            thenItIsAKindAnswer("the approval screen", new ApprovalScreen(site.base()).queue());
        });
    }

    /** A page as ever, or one that says that a part is missing; never without the security headers. */
    private static void thenItIsAKindAnswer(String screen, Page page) {
        assertThat(page.status()).as(screen).isIn(200, 503);
        assertThat(page.header("Content-Security-Policy")).as(screen).startsWith("default-src 'none'");
        if (page.status() == 503) {
            assertThat(page.text()).as(screen).containsPattern("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
        }
    }

    private static void thenASlipGoesItsWay(Site site, Customer customer) {
        site.awaitAnswer();
        customer.sees("the invoice again", invoice -> invoice.status() == 200);
        String code = Awaitility.await("a slip is taken")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .ignoreException(AssertionError.class)
                .until(() -> customer.submits(Map.of("amount", "1.00")), taken -> true);
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        staff.approves(staff.opens(code));
        Awaitility.await("posted: " + code)
                .atMost(PATIENCE)
                .until(() -> customer.open("/portal/slips/" + code), BundlesIT::posted);
    }

    private static boolean posted(Page slip) {
        return slip.text().contains("Your payment is posted");
    }
}
