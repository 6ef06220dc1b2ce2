// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** A part is missing for a while: a kind page, one log line, and all well when it is back. */
@ExtendWith(SiteExtension.class)
class MissingPartIT {

    private static final Pattern INCIDENT = Pattern.compile("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private Site site;
    private Customer customer;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        customer = site.invitations().aRegularCustomer();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the store, org.slipway.store.jpa",
        "the data sources, org.ops4j.pax.jdbc.config",
        "the host, org.slipway.host.ledger",
    })
    void shouldExplainItself_whileAPartIsMissing(String part, String bundle) {
        customer.opensTheLink();

        site.bundles().stop(bundle);
        try {
            Page page = customer.sees("that " + part + " is missing", answer -> answer.status() == 503);
            thenThePageIsKindAndTheLogHasItsCode(page);
        } finally {
            site.bundles().start(bundle);
        }

        Page invoice = customer.sees("the invoice again", answer -> answer.status() == 200);
        assertThat(Customer.outstanding(invoice)).startsWith("₱");
    }

    @Test
    void shouldKeepTheSlip_whenTheHostIsMissingAtTheDecision() {
        String code = customer.submits(Map.of("amount", "1.00"));
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        Page slip = staff.opens(code);

        site.bundles().stop("org.slipway.host.ledger");
        Page answer;
        try {
            answer = staff.approves(slip);
        } finally {
            site.bundles().start("org.slipway.host.ledger");
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).containsPattern("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
        customer.sees("the invoice again", invoice -> invoice.status() == 200);
        assertThat(customer.open("/portal/slips/" + code).text()).contains("Your payment is pending");
        staff.approves(staff.opens(code));
        customer.sees(
                "the slip posted",
                invoice -> customer.open("/portal/slips/" + code).text().contains("Your payment is posted"));
    }

    @Test
    void shouldDeliverLater_whenTheMailServerWasDown() {
        site.mailbox().switchOff();
        String code;
        try {
            code = customer.submits(Map.of("amount", "1.00"));
            assertThat(customer.open("/portal/slips/" + code).text()).contains("pending");
        } finally {
            site.mailbox().switchOn();
        }

        site.mailbox().await("acknowledgement of " + code, mail -> mail.mentions(code));
    }

    private void thenThePageIsKindAndTheLogHasItsCode(Page page) {
        assertThat(page.text()).contains("We can’t show this page right now").doesNotContain("Exception");
        Matcher code = INCIDENT.matcher(page.text());
        assertThat(code.find()).as("an incident code on " + page).isTrue();
        assertThat(site.log().lines().filter(line -> line.contains(code.group())))
                .as("log lines with " + code.group())
                .hasSize(1);
    }
}
