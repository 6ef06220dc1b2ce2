// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.Chromium;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Traffic;

/**
 * What a phone fetches when the link of the mail is opened for the first time: an invoice of 20 lines with 3 slips, of a
 * supplier with a colour and the largest logo that is taken.
 */
@ExtendWith({Chromium.class, SiteExtension.class})
class FirstLoadIT {

    /** A score of layout shift; 0.1 is what is called good. */
    private static final double LITTLE = 0.01;

    private Site site;
    private Customer customer;
    private Traffic traffic;

    @BeforeEach
    void open(Site running) {
        site = running;
        site.books().opens(Business.named("first-load", "Sampaguita Printing Services"));
        customer = site.books()
                .enters(new Specimen(
                        "first-load",
                        "LOAD-1",
                        "INV-2026-00417",
                        "Bahay Kubo Catering",
                        20,
                        "450.00",
                        IntStream.rangeClosed(1, 20)
                                .mapToObj(line -> "Brochure, A5, full colour, batch " + line)
                                .toList()));
        IntStream.range(0, 3).forEach(slip -> customer.submits(Map.of("amount", "10.00")));
        traffic = Traffic.onAPhone();
    }

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void shouldBeLightAndStill_whenTheLinkIsOpenedForTheFirstTime() {
        traffic.opens(customer.link());

        assertThat(traffic.hosts()).containsExactly(site.base().getAuthority());
        assertThat(traffic.scripts()).isEmpty();
        System.out.println("first load of the invoice page: " + traffic.bytes() + " bytes over the wire");
        assertThat(traffic.bytes()).isBetween(20_000L, 30_000L);
        assertThat(traffic.layoutShift())
                .as("a line moves at most, as text comes in")
                .isLessThan(LITTLE);
    }
}
