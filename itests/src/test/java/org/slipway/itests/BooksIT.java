// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Mailbox.Mail;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;

/** A supplier that nobody has heard of gets from nothing to its first posted slip by pages alone. */
@ExtendWith(SiteExtension.class)
class BooksIT {

    private static final String SUPPLIER = "from-nothing";
    private static final String BOOKS = "/approvals/books?supplier=" + SUPPLIER;
    private static final String METHODS = "/approvals/methods?supplier=" + SUPPLIER;
    private static final String ADDRESS = "payables@first-customer.example";

    private Site site;
    private ApprovalScreen admin;
    private ApprovalScreen secondAdmin;
    private ApprovalScreen approver;
    private Customer customer;
    private String code;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        admin = signedIn(Staff.ADMIN);
        secondAdmin = signedIn(Staff.SECOND_ADMIN);
        approver = signedIn(Staff.APPROVER);
    }

    private ApprovalScreen signedIn(Staff staff) {
        ApprovalScreen screen = new ApprovalScreen(site.base());
        screen.signsIn(staff);
        return screen;
    }

    @Test
    void shouldPostTheFirstSlip_whenASupplierBeginsWithNothing() {
        whenAnAdminOpensBooks();
        thenTheSupplierIsKnownAndNoOtherSpelling();
        whenAnAdminAddsAnAccountAndACustomer();
        whenTwoAdminsOfferTheAccount();
        whenAnAdminEntersAnInvoiceAndSendsIt();
        thenTheCustomerOwes("₱1,120.00");

        whenTheCustomerSubmitsASlip();
        whenAnApproverApprovesIt();

        customer.sees("nothing owed", invoice -> Customer.outstanding(invoice).equals("₱0.00"));
        assertThat(admin.open(BOOKS).text()).contains("FN-1 Paid First Customer, Inc.");
        thenWhatWasPaidIsNotCancelled();
        thenNobodyButAnAdminSeesTheBooks();
    }

    private void whenAnAdminOpensBooks() {
        Page begun = admin.open(BOOKS);
        assertThat(begun.text()).contains("There are no books of " + SUPPLIER + " yet.");
        Page refused = admin.presses(begun, "Open the books", Map.of("name", "From Nothing Trading", "zone", "Manila"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemAt("zone")).isEqualTo("Choose a time zone from the list, such as Asia/Manila.");
        assertThat(refused.typed("name")).isEqualTo("From Nothing Trading");
        assertThat(admin.presses(refused, "Open the books", Map.of("zone", "Asia/Manila"))
                        .text())
                .contains("The books are open", "From Nothing Trading");
    }

    private void thenTheSupplierIsKnownAndNoOtherSpelling() {
        assertThat(admin.open("/approvals/books").text()).contains(SUPPLIER + " From Nothing Trading");
        Page other = admin.open("/approvals/supplier?supplier=From-Nothing");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).contains("Is it " + SUPPLIER + "?");
        assertThat(admin.open(BOOKS).document().select("nav.places a[href='" + METHODS + "']"))
                .hasSize(1);
    }

    private void whenAnAdminAddsAnAccountAndACustomer() {
        Page account = admin.open("/approvals/books/account?supplier=" + SUPPLIER);
        admin.presses(
                account,
                "Add the account",
                Map.of(
                        "account", "1010",
                        "institution", "GCash",
                        "holder", "From Nothing Trading",
                        "accountNumber", "0917 555 0123"));
        Page customerForm = admin.open("/approvals/books/customer?supplier=" + SUPPLIER);
        Page books = admin.presses(
                customerForm,
                "Add the customer",
                Map.of("customer", "C-1", "customerName", "First Customer, Inc.", "customerEmail", ADDRESS));
        assertThat(books.text())
                .contains("Customer First Customer, Inc. (C-1) added", "1010 GCash", "C-1 First Customer, Inc.");
    }

    private void whenTwoAdminsOfferTheAccount() {
        Page form = admin.open("/approvals/methods/edit?supplier=" + SUPPLIER + "&receivingAccount=1010");
        admin.presses(form, "Propose", Map.of("kind", "GCASH", "label", "GCash of the shop"));
        secondAdmin.presses(secondAdmin.open(METHODS), "Confirm", Map.of());
    }

    private void whenAnAdminEntersAnInvoiceAndSendsIt() {
        Map<String, String> typed = new HashMap<>();
        typed.put("number", "FN-1");
        typed.put("customer", "first cust");
        typed.put("issued", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        typed.put("due", LocalDate.now(ZoneOffset.UTC).plusDays(27).toString());
        typed.put("description-1", "Rope, 20 m");
        typed.put("quantity-1", "4");
        typed.put("unitPrice-1", "250.00");
        typed.put("taxPercent-1", "12");
        Page form = admin.open("/approvals/books/invoices?supplier=" + SUPPLIER);
        Page check = admin.presses(form, "Check the invoice", typed);
        assertThat(check.text()).contains("“first cust” was taken for First Customer, Inc.: no other customer fits.");
        assertThat(check.text()).contains("Not entered yet.", "Subtotal ₱1,000.00 Tax ₱120.00 Total ₱1,120.00");
        Page again = admin.presses(check, "Correct it", Map.of("correct", "1"));
        assertThat(again.typed("description-1")).isEqualTo("Rope, 20 m");
        Page books = admin.presses(
                admin.presses(again, "Check the invoice", Map.of()), "Enter the invoice", Map.of("enter", "1"));
        assertThat(books.text()).contains("Invoice FN-1 entered", "Show invoice FN-1", "₱1,120.00");
        assertThat(admin.open(BOOKS + "&find=fn-1").text()).contains("FN-1 Open", "First Customer, Inc.");
        assertThat(admin.presses(books, "Send FN-1", Map.of()).text()).contains("Invoice FN-1 sent", "Send again");
    }

    private void thenTheCustomerOwes(String amount) {
        Mail mail = site.mailbox().await("the invoice", sent -> sent.to().equals(ADDRESS) && sent.invites());
        customer = new Customer(mail.reviewAndPay());
        assertThat(customer.outstanding()).isEqualTo(amount);
        assertThat(customer.open("/portal/pay").text()).contains("GCash of the shop", "0917 555 0123");
    }

    private void whenTheCustomerSubmitsASlip() {
        code = customer.submits(Map.of("referenceNo", "2026000112233"));
    }

    private void whenAnApproverApprovesIt() {
        approver.approves(approver.slip(code));
    }

    private void thenWhatWasPaidIsNotCancelled() {
        Page form = admin.open("/approvals/books/cancel?supplier=" + SUPPLIER + "&number=FN-1");
        assertThat(form.typed("number")).isEqualTo("FN-1");
        assertThat(admin.presses(form, "Cancel the invoice", Map.of("reason", "a typo"))
                        .status())
                .isEqualTo(409);
    }

    private void thenNobodyButAnAdminSeesTheBooks() {
        assertThat(approver.open(BOOKS).status()).isEqualTo(403);
        assertThat(approver.queue().document().select("a[href=/approvals/books]"))
                .isEmpty();
        assertThat(admin.queue().document().select("a[href=/approvals/books]")).hasSize(1);
    }
}
