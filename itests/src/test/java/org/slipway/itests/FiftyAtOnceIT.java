// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Upload;
import org.slipway.testkit.store.Together;

/** A customer who presses OK fifty times, all at once. */
@ExtendWith(SiteExtension.class)
class FiftyAtOnceIT {

    @Test
    void shouldTakeOneSlip_whenTheSameFormIsSentFiftyTimesAtOnce(Site site) {
        Customer customer = site.invitations().anOpenInvoice();
        Page form = customer.opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        Upload file = Upload.slip();

        List<Page> answers = Together.call(50, () -> customer.pressesOk(form, slip, file));

        assertThat(answers).extracting(Page::status).containsOnly(200).hasSize(50);
        Set<String> codes =
                answers.stream().map(page -> Customer.slipCode(page.text())).collect(Collectors.toSet());
        assertThat(codes).hasSize(1);
        assertThat(slipsOn(customer.invoice())).isEqualTo(codes);
    }

    private static Set<String> slipsOn(Page invoice) {
        return invoice.document().select("a[href*=/portal/slips/]").stream()
                .map(link -> Customer.slipCode(link.attr("href")))
                .collect(Collectors.toSet());
    }
}
