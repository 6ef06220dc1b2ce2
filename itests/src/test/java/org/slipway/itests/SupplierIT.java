// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A supplier sets its own part of the portal up, and its customers see it. */
@ExtendWith(SiteExtension.class)
class SupplierIT {

    @Test
    void shouldChangeTheCustomersForm_whenAnAdminChangesTheSettings(Site site) {
        // given
        Customer customer = aCustomerWithTwoInvoices(site, "selfmade");
        Page before = paysTooMuch(customer);

        // when
        Page saved = changes(
                site, "selfmade", Map.of("takesOverpayment", "true", "offersOtherInvoices", "", "colour", "#173e6b"));
        Page form = customer.opensTheForm();
        Page after = paysTooMuch(customer);

        // then
        assertThat(before.text()).contains("This is more than the outstanding balance");
        assertThat(before.document().select("[data-due]")).hasSize(2);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Saved", "Changed by admin1");
        assertThat(form.document().select("[data-due]")).isEmpty();
        assertThat(form.document().select("link[href='/portal/colours/173e6b.css']"))
                .hasSize(1);
        assertThat(after.text()).contains("Pending").doesNotContain("more than the outstanding balance");
    }

    @Test
    void shouldRefuseOtherInvoices_whenTheSupplierOffersThemNoLonger(Site site) {
        // given
        Customer customer = aCustomerWithTwoInvoices(site, "nolonger");
        Page form = customer.opensTheForm();
        changes(site, "nolonger", Map.of("offersOtherInvoices", ""));

        // when
        Map<String, String> typed = Customer.inOrder(form);
        typed.putAll(Map.of("amount", "3.00", "allocation.TWO-1", "2.00", "allocation.TWO-2", "1.00"));
        Page refused = customer.pressesOk(form, typed, Upload.slip());

        // then
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void shouldOnlyShow_whenAFileHasSetTheSupplierUp(Site site) {
        Page page = admin(site).open("/approvals/supplier?supplier=merlion");

        assertThat(page.text()).contains("slipway.supplier-merlion.cfg sets up this supplier", "#173e6b");
        assertThat(page.document().select("main form")).isEmpty();
    }

    private static Page changes(Site site, String supplier, Map<String, String> typed) {
        ApprovalScreen screen = admin(site);
        Page page = screen.open("/approvals/supplier?supplier=" + supplier);
        return screen.press(page, "Save", typed);
    }

    private static ApprovalScreen admin(Site site) {
        ApprovalScreen screen = new ApprovalScreen(site.base());
        screen.signsIn(Staff.ADMIN);
        return screen;
    }

    private static Page paysTooMuch(Customer customer) {
        Page form = customer.opensTheForm();
        Map<String, String> typed = Customer.inOrder(form);
        typed.put("amount", "999,999.00");
        return customer.pressesOk(form, typed, Upload.slip());
    }

    /** Of a supplier that no other test has. */
    private static Customer aCustomerWithTwoInvoices(Site site, String supplier) {
        site.books().opens(Business.named(supplier, "Supplier of two"));
        site.books().enters(Specimen.of(supplier, "TWO-1", 10));
        return site.books().enters(Specimen.of(supplier, "TWO-2", 20));
    }
}
