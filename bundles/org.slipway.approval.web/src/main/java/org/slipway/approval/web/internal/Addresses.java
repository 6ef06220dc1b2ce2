// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.slip.SlipCode;

/** The addresses of the approval screen, and which of them one may be sent to after signing in. */
final class Addresses {

    static final String QUEUE = "/approvals";
    static final String SIGN_IN = "/approvals/sign-in";
    static final String SIGN_OUT = "/approvals/sign-out";
    static final String SLIPS = "/approvals/slips/";

    /** The form for a slip that staff enters on a customer's behalf. */
    static final String ENTER = SLIPS + "new";

    static final String EXPORT = "/approvals/export";

    static final String NEW = "/approvals/new";

    static final String FILTERS = "/approvals/filters";

    static final String ASSIGN = "/approvals/assign";

    static final String DRAW = "/approvals/draw";

    static final String LINKS = "/approvals/links";

    /** The form that ends all links of a supplier. */
    static final String ALL_LINKS = LINKS + "/all";

    static final String WORK = "/approvals/work";

    /** Receipts on their way to the host, and what differs from its ledger. */
    static final String POSTING = "/approvals/posting";

    static final String COMPARISON = POSTING + "/comparison";

    static final String METHODS = "/approvals/methods";

    static final String SUPPLIER = "/approvals/supplier";

    static final String AUDIT = "/approvals/audit";

    /** One's own sessions, and those of colleagues. */
    static final String SESSIONS = "/approvals/sessions";

    static final String COLLEAGUES = SESSIONS + "/colleagues";

    /** The host's books, where they are kept on this screen. */
    static final String BOOKS = "/approvals/books";

    /** The form for an invoice in these books, and the sending of one. */
    static final String BOOK_INVOICES = BOOKS + "/invoices";

    /** Invoices for these books from a file. */
    static final String BOOK_IMPORT = BOOKS + "/import";

    private static final List<String> OF_A_SUPPLIER =
            List.of(METHODS, SUPPLIER, BOOKS, AUDIT, COLLEAGUES, ALL_LINKS, COMPARISON);

    /** The parameter of the sign-in page that names the page asked for. */
    static final String PARAMETER = "to";

    private static final Pattern OWN_PAGE =
            Pattern.compile("/approvals(\\?view=[a-z-]{1,20}|/slips/new|/slips/PS-[0-9A-Z]{4}-[0-9A-Z]{2}"
                    + "|/links(\\?invoice=[0-9A-Za-z%.*_+-]{1,600})?|/work(\\?list=[a-z]{1,10})?"
                    + "|/posting(\\?list=[a-z]{1,10})?|/posting/receipt\\?id=[0-9A-Za-z%.*_+-]{1,600}"
                    + "|/posting/comparison(\\?supplier=[0-9A-Za-z%.*_+-]{1,600})?"
                    + "|/sessions|/(methods|supplier|books|audit|sessions/colleagues|links/all)(\\?supplier=[0-9A-Za-z%.*_+-]{1,600})?"
                    + "|/(methods/edit|books/(account|customer|correct|cancel|invoices))"
                    + "\\?supplier=[0-9A-Za-z%.*_+-]{1,600}(&(id|customer|number)=[0-9A-Za-z%.*_+-]{1,600})?)?");

    private Addresses() {}

    static String queue(QueueView view) {
        return QUEUE + "?view=" + ListNames.name(view);
    }

    static String slip(SlipCode code) {
        return SLIPS + code.value();
    }

    /** Open work: only what is set aside, or all. */
    static String work(boolean parked) {
        return WORK + "?list=" + (parked ? "parked" : "all");
    }

    /** Receipts on their way: only what is in doubt, or all. */
    static String postings(boolean doubtful) {
        return POSTING + "?list=" + (doubtful ? "doubtful" : "all");
    }

    /** Both sides of one of them. */
    static String posting(WorkRef order) {
        return POSTING + "/receipt?id=" + URLEncoder.encode(order.toString(), StandardCharsets.UTF_8);
    }

    static String links(String number) {
        return LINKS + "?invoice=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** A page of set-up, about a supplier that is named by the host's id, whatever was typed for it. */
    static String setUp(String address, String supplier) {
        return address + "?supplier=" + URLEncoder.encode(supplier, StandardCharsets.UTF_8);
    }

    /** The sign-in page that leads back to what was asked for, or to the slip that it was about. */
    static String signIn(HttpServletRequest request) {
        String wanted = page(request);
        return wanted.equals(QUEUE)
                ? SIGN_IN
                : SIGN_IN + "?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** The page that was asked for, or that the form of this request stands on. */
    static String page(HttpServletRequest request) {
        return own(asked(request));
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(SLIPS)) {
            int end = path.indexOf('/', SLIPS.length());
            return end < 0 ? path : path.substring(0, end);
        }
        if (path.startsWith(LINKS) && !path.equals(ALL_LINKS)) {
            String number = request.getParameter("invoice");
            return number == null ? LINKS : links(number);
        }
        if (path.startsWith(WORK)) {
            return work(!"all".equals(request.getParameter("list")));
        }
        if (path.startsWith(POSTING) && !path.equals(COMPARISON)) {
            return Optional.ofNullable(request.getParameter("id"))
                    .flatMap(WorkRef::parse)
                    .map(Addresses::posting)
                    .orElseGet(() -> postings(!"all".equals(request.getParameter("list"))));
        }
        Optional<String> form = SetUpForms.page(request);
        if (form.isPresent()) {
            return form.get();
        }
        Optional<String> page = OF_A_SUPPLIER.stream().filter(path::startsWith).findFirst();
        if (page.isPresent()) {
            String supplier = request.getParameter("supplier");
            return supplier == null ? page.get() : setUp(page.get(), supplier);
        }
        String view = request.getParameter("view");
        return view == null ? path : path + "?view=" + view;
    }

    /** The page asked for if it is one of ours, else the queue: nobody is sent to another site. */
    static String own(String wanted) {
        return OWN_PAGE.matcher(wanted).matches() ? wanted : QUEUE;
    }
}
