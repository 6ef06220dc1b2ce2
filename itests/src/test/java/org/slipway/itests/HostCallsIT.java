// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Asked;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** How often a page and a step ask the host and the store: a host may be far away, and each question costs a way there and back. */
class HostCallsIT {

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.counted();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldAskTheHostOnce_whenTheInvoiceIsShown() {
        // given
        Customer customer = aCustomerWithTenInvoices("page");
        customer.submits(Map.of("amount", "1.00"));

        // when
        Asked asked = site.asked(() -> assertThat(customer.invoice().status()).isEqualTo(200));

        // then
        assertThat(asked.host()).containsExactly("invoices");
        assertThat(asked.statements()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void shouldAskTheHostTwice_whenTheFormIsShown() {
        // given
        Customer customer = aCustomerWithTenInvoices("form");
        customer.submits(Map.of("amount", "1.00"));

        // when
        Asked asked = site.asked(
                () -> assertThat(customer.open("/portal/pay/slip").status()).isEqualTo(200));

        // then
        assertThat(asked.host()).containsExactly("invoices", "openInvoices");
        assertThat(asked.statements()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void shouldAskTheHostTwice_whenASlipIsSubmitted() {
        // given
        Customer customer = aCustomerWithTenInvoices("submission");
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "1.00");
        AtomicReference<Page> shown = new AtomicReference<>();

        // when: the slip, and then its page, which the browser is sent to
        Asked asked = site.asked(() -> shown.set(customer.sendsTheForm(form, typed, Upload.slip())));
        Asked page = site.asked(() -> shown.set(customer.goesOn(shown.get())));

        // then
        assertThat(asked.host()).containsExactly("invoices", "openInvoices");
        assertThat(page.host()).containsExactly("invoices");
        assertThat(shown.get().text()).contains("Pending");
    }

    @Test
    void shouldAskTheHostNoMore_whenASubmissionIsRefused() {
        // given
        Customer customer = aCustomerWithTenInvoices("refused");
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "nothing");
        AtomicReference<Page> shown = new AtomicReference<>();

        // when: the form comes again, with what is wrong
        Asked asked = site.asked(() -> shown.set(customer.pressesOk(form, typed, Upload.slip())));

        // then
        assertThat(shown.get().status()).isEqualTo(422);
        assertThat(shown.get().document().select("[name=allocation.refused-10]"))
                .hasSize(1);
        assertThat(asked.host()).containsExactly("invoices", "openInvoices");
    }

    @Test
    void shouldAskTheHostOnce_whenASlipOverTenInvoicesIsReviewedAndOnceWhenItIsApproved() {
        // given
        Customer customer = aCustomerWithTenInvoices("review");
        Map<String, String> each = new HashMap<>(Map.of("amount", "10.00"));
        IntStream.rangeClosed(1, 10).forEach(number -> each.put("allocation.review-" + number, "1.00"));
        String code = customer.submits(each);
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        staff.opens(code);
        AtomicReference<Page> seen = new AtomicReference<>();

        // when
        Asked review = site.asked(() -> seen.set(staff.slip(code)));
        AtomicReference<Page> answer = new AtomicReference<>();
        Asked approval = site.asked(() -> answer.set(staff.sendsApproval(seen.get())));

        // then
        assertThat(seen.get().text()).contains("review-10");
        assertThat(answer.get().status()).isEqualTo(303);
        assertThat(staff.slip(code).text()).containsAnyOf("Approved", "Posted");
        assertThat(review.host()).containsExactly("invoices");
        assertThat(approval.host()).containsExactly("invoices");
    }

    /** The invoice of the link is the first of them. */
    private static Customer aCustomerWithTenInvoices(String supplier) {
        HostBooks books = site.books();
        books.opens(Business.named(supplier, "Bahay Kubo"));
        List<Customer> links = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> books.enters(Specimen.of(supplier, supplier + "-" + number, number)))
                .toList();
        links.get(0).opensTheLink();
        return links.get(0);
    }
}
