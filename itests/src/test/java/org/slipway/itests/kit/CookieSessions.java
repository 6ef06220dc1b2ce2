// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;

/**
 * The cookies of a customer and of staff, to be sent by hand, with an invoice and a pending slip of their own.
 *
 * @param slip the code of the slip; its preview is made
 * @param invoice id and number of the invoice
 */
public record CookieSessions(
        RawHttp wire,
        Customer customer,
        Customer expiredLink,
        String customerCookies,
        String staffCookies,
        String slip,
        String invoice) {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Lets both in. */
    public static CookieSessions of(Site site) {
        String number = "IN-" + NUMBER.incrementAndGet();
        Specimen invoice = Specimen.of("insider", number, 20);
        HostBooks books = site.books();
        books.opens(Business.named("insider", "Narra Hardware"));
        Customer customer = books.enters(invoice);
        Customer late = books.invites(invoice);
        books.expires(late);
        String slip = customer.submits(Map.of("amount", "1.00"));
        RawHttp wire = new RawHttp(site.base());
        String cookies = wire.send(Request.get(customer.link().getPath())).cookies();
        CookieSessions insider =
                new CookieSessions(wire, customer, late, cookies, signIn(wire, Staff.APPROVER), slip, number);
        insider.awaitPreview(slip);
        return insider;
    }

    /** Waits until the first page of a slip's file is drawn. */
    public void awaitPreview(String slip) {
        Request preview = Request.get("/approvals/slips/" + slip + "/preview/1").with("Cookie", staffCookies);
        Awaitility.await("preview of " + slip)
                .atMost(Duration.ofSeconds(60))
                .until(() -> wire.send(preview).status() == 200);
    }

    /** Sends it as nobody in particular. */
    public Answer send(Request request) {
        return wire.send(request);
    }

    /** Sends it with the cookies of the customer. */
    public Answer asCustomer(Request request) {
        return send(request.with("Cookie", customerCookies));
    }

    /** Sends it with the cookies of staff. */
    public Answer asStaff(Request request) {
        return send(request.with("Cookie", staffCookies));
    }

    /** The cookies of somebody who has signed in. */
    public static String signIn(RawHttp wire, Staff staff) {
        Answer form = wire.send(Request.get("/approvals/sign-in"));
        Map<String, String> fields =
                Map.of("formToken", token(form), "to", "", "name", staff.name(), "password", staff.password());
        Answer answer = wire.send(Request.form("/approvals/sign-in", fields).with("Cookie", form.cookies()));
        if (answer.status() != 303) {
            throw new AssertionError("sign-in of " + staff.name() + ": " + answer.status());
        }
        return answer.cookies();
    }

    /** The token of the first form on a page. */
    public static String token(Answer page) {
        Matcher token = TOKEN.matcher(page.text());
        if (!token.find()) {
            throw new AssertionError("no form token: " + page.status() + " " + page.text());
        }
        return token.group(1);
    }
}
