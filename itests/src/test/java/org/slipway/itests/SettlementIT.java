// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** What a payment is used for: several invoices by one slip, and more than is owed. */
@ExtendWith(SiteExtension.class)
class SettlementIT {

    @Test
    void shouldLowerEachBalanceByItsPart_whenOneSlipPaysTwoInvoices(Site site) {
        // given
        Customer customer = aCustomerWithTwoInvoices(site, "settles");
        Page form = customer.opensTheForm();
        List<String> rows = rows(form);
        Map<String, Long> before = Map.of(rows.get(0), owed(form, rows.get(0)), rows.get(1), owed(form, rows.get(1)));

        // when
        String code = customer.submits(Map.of("amount", "3.25", rows.get(0), "2.00", rows.get(1), "1.25"));
        Page pending = customer.open("/portal/slips/" + code);
        approve(site, code);
        customer.sees(
                "the slip is posted",
                invoice -> customer.open("/portal/slips/" + code).text().contains("Your payment is posted"));

        // then
        assertThat(rows).containsExactly("allocation.TWO-1", "allocation.TWO-2");
        assertThat(pending.text()).contains("What it pays", "₱2.00", "₱1.25");
        Page after = customer.opensTheForm();
        assertThat(owed(after, rows.get(0))).isEqualTo(before.get(rows.get(0)) - 200);
        assertThat(owed(after, rows.get(1))).isEqualTo(before.get(rows.get(1)) - 125);
    }

    @Test
    void shouldFillInOldestFirst_whenTheCustomerAsksForIt(Site site) {
        // given
        Customer customer = aCustomerWithTwoInvoices(site, "spreads");
        Page form = customer.opensTheForm();

        // when
        Page filled =
                customer.pressesOk(form, Map.of("spread", "oldest", "amount", "5.00", "note", "kept"), Upload.slip());

        // then
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.document().select("[data-due]").eachAttr("value").stream()
                        .filter(value -> !value.isEmpty()))
                .containsExactly("5.00");
        assertThat(filled.document().select("[name=note]").text()).isEqualTo("kept");
    }

    @Test
    void shouldRefuseMore_whenTheSupplierTakesNoOverpayment(Site site) {
        // given
        Customer customer = site.invitations().aRegularCustomer();
        Page form = customer.opensTheForm();

        // when
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "99,999,999.00");
        Page refused = customer.pressesOk(form, typed, Upload.slip());

        // then
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is more than the outstanding balance");
    }

    @Test
    void shouldPayTheInvoiceAndKeepTheRest_whenTheSupplierTakesOverpayment(Site site) {
        // given
        Customer customer = site.invitations().anOpenInvoiceInSingapore();
        BigDecimal owed = new BigDecimal(customer.outstanding().replaceAll("[^0-9.]", ""));

        // when
        String code = customer.submits(Map.of("amount", owed.add(BigDecimal.TEN).toPlainString()));
        Page pending = customer.open("/portal/slips/" + code);
        approve(site, code);

        // then
        customer.sees(
                "nothing is left to pay",
                invoice -> Customer.outstanding(invoice).equals("$0.00"));
        assertThat(pending.text()).contains("Paid in advance $10.00");
    }

    /** Of a supplier that no other test has. */
    private static Customer aCustomerWithTwoInvoices(Site site, String supplier) {
        site.books().opens(Business.named(supplier, "Supplier of two"));
        site.books().enters(Specimen.of(supplier, "TWO-1", 10));
        return site.books().enters(Specimen.of(supplier, "TWO-2", 20));
    }

    private static List<String> rows(Page form) {
        return form.document().select("[data-due]").eachAttr("name");
    }

    /** What is still to pay of the invoice of a row, in centavos. */
    private static long owed(Page form, String row) {
        return Long.parseLong(form.document().getElementById(row).attr("data-due"));
    }

    private static void approve(Site site, String code) {
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);
        staff.approves(staff.opens(code));
    }
}
