// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static org.slipway.itests.kit.RawHttp.Request.get;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slipway.itests.kit.RawHttp.Request;

/** A request and its status; {@code *} stands for a slip's code, {@code $} for a link's token. */
public enum GuardedRoute {
    LINK("/portal/l/*", Who.STRANGER, 303, get("/portal/l/$")),
    LINK_UNKNOWN("/portal/l/*", Who.STRANGER, 404, get("/portal/l/AAAAAAAAAAAAAAAAAAAAAA.AAAA")),
    LINK_POSTED("/portal/l/*", Who.STRANGER, 405, Request.of("POST", "/portal/l/$")),
    INVOICE("/portal/invoice", Who.CUSTOMER, 200, get("/portal/invoice")),
    INVOICE_HEAD("/portal/invoice", Who.CUSTOMER, 200, Request.of("HEAD", "/portal/invoice")),
    INVOICE_CLOSED("/portal/invoice", Who.STRANGER, 403, get("/portal/invoice")),
    INVOICE_DELETED("/portal/invoice", Who.CUSTOMER, 405, Request.of("DELETE", "/portal/invoice")),
    PAY("/portal/pay", Who.CUSTOMER, 200, get("/portal/pay")),
    FORM("/portal/pay/slip", Who.CUSTOMER, 200, get("/portal/pay/slip")),
    SLIP("/portal/slips/*", Who.CUSTOMER, 200, get("/portal/slips/*")),
    SLIP_UNKNOWN("/portal/slips/*", Who.CUSTOMER, 404, get("/portal/slips/PS-0000-00")),
    SLIP_UNREADABLE("/portal/slips/*", Who.CUSTOMER, 400, Request.of("POST", "/portal/slips")),
    SLIP_CROSS_SITE(
            "/portal/slips/*",
            Who.CUSTOMER,
            403,
            Request.of("POST", "/portal/slips").with("Sec-Fetch-Site", "cross-site")),
    SLIP_TOO_LARGE("/portal/slips/*", Who.CUSTOMER, 413, huge("/portal/slips")),
    WITHDRAW_BY_GET("/portal/withdraw", Who.CUSTOMER, 405, get("/portal/withdraw")),
    WITHDRAW_FORGED("/portal/withdraw", Who.CUSTOMER, 403, Request.of("POST", "/portal/withdraw")),
    RENEW_BY_GET("/portal/renew", Who.STRANGER, 405, get("/portal/renew")),
    RENEW_FORGED("/portal/renew", Who.STRANGER, 403, Request.of("POST", "/portal/renew")),
    QR_CODE_MISSING("/portal/pay/qr/*", Who.CUSTOMER, 404, get("/portal/pay/qr/none")),
    COLOURS_MISSING("/portal/colours/*", Who.STRANGER, 404, get("/portal/colours/none.css")),
    LOGO_MISSING("/portal/logo", Who.CUSTOMER, 404, get("/portal/logo")),
    INVOICE_PDF_MISSING("/portal/invoice.pdf", Who.CUSTOMER, 303, get("/portal/invoice.pdf")),
    ACKNOWLEDGEMENT("/portal/acknowledgements/*", Who.CUSTOMER, 200, get("/portal/acknowledgements/*")),
    PORTAL_ROOT("slipway-front", Who.STRANGER, 404, get("/portal")),
    PORTAL_NOWHERE("slipway-front", Who.CUSTOMER, 404, get("/portal/nowhere")),
    ASSET_MISSING("/slipway/assets/*", Who.STRANGER, 404, get("/slipway/assets/none.css")),
    ASSET_POSTED("/slipway/assets/*", Who.STRANGER, 405, Request.of("POST", "/slipway/assets/none.css")),
    SIGN_IN("/approvals/sign-in", Who.STRANGER, 200, get("/approvals/sign-in")),
    SIGN_IN_FORGED("/approvals/sign-in", Who.STRANGER, 403, Request.of("POST", "/approvals/sign-in")),
    SIGN_OUT_BY_GET("/approvals/sign-out", Who.STAFF, 405, get("/approvals/sign-out")),
    SIGN_OUT_FORGED("/approvals/sign-out", Who.STAFF, 403, Request.of("POST", "/approvals/sign-out")),
    QUEUE("/approvals", Who.STAFF, 200, get("/approvals")),
    QUEUE_CLOSED("/approvals", Who.STRANGER, 303, get("/approvals")),
    QUEUE_POSTED("/approvals", Who.STAFF, 403, Request.of("POST", "/approvals")),
    EXPORT("/approvals/export", Who.STAFF, 200, get("/approvals/export")),
    EXPORT_CLOSED("/approvals/export", Who.STRANGER, 303, get("/approvals/export")),
    EXPORT_FORGED("/approvals/export", Who.STAFF, 403, Request.of("POST", "/approvals/export")),
    NEW_SLIPS("/approvals/new", Who.STAFF, 204, get("/approvals/new?since=99999999999999999")),
    NEW_SLIPS_CLOSED("/approvals/new", Who.STRANGER, 303, get("/approvals/new?since=1")),
    NEW_SLIPS_FORGED("/approvals/new", Who.STAFF, 405, Request.of("POST", "/approvals/new")),
    FILTERS_BY_GET("/approvals/filters", Who.STAFF, 405, get("/approvals/filters")),
    FILTERS_FORGED("/approvals/filters", Who.STAFF, 403, Request.of("POST", "/approvals/filters")),
    DRAW_BY_GET("/approvals/draw", Who.STAFF, 405, get("/approvals/draw")),
    DRAW_FORGED("/approvals/draw", Who.STAFF, 403, Request.of("POST", "/approvals/draw")),
    ASSIGN_BY_GET("/approvals/assign", Who.STAFF, 405, get("/approvals/assign")),
    ASSIGN_FORGED("/approvals/assign", Who.STAFF, 403, Request.of("POST", "/approvals/assign")),
    REVIEW("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*")),
    REVIEW_CLOSED("/approvals/slips/*", Who.STRANGER, 303, get("/approvals/slips/*")),
    REVIEW_UNKNOWN("/approvals/slips/*", Who.STAFF, 404, get("/approvals/slips/PS-0000-00")),
    PREVIEW("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*/preview/1")),
    PREVIEW_MISSING("/approvals/slips/*", Who.STAFF, 404, get("/approvals/slips/*/preview/9")),
    ORIGINAL("/approvals/slips/*", Who.STAFF, 200, get("/approvals/slips/*/original")),
    APPROVE_BY_GET("/approvals/slips/*", Who.STAFF, 405, get("/approvals/slips/*/approve")),
    APPROVE_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/approve")),
    REJECT_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/reject")),
    HOLD_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/hold")),
    RELEASE_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/release")),
    ENTER("/approvals/slips/new", Who.STAFF, 200, get("/approvals/slips/new")),
    ENTER_CLOSED("/approvals/slips/new", Who.STRANGER, 303, get("/approvals/slips/new")),
    ENTER_FORGED("/approvals/slips/new", Who.STAFF, 403, Request.of("POST", "/approvals/slips/new")),
    ENTER_TOO_LARGE("/approvals/slips/new", Who.STAFF, 413, huge("/approvals/slips/new")),
    UNDO_FORGED("/approvals/slips/*", Who.STAFF, 403, Request.of("POST", "/approvals/slips/*/undo")),
    LINKS("/approvals/links/*", Who.STAFF, 200, get("/approvals/links")),
    LINKS_CLOSED("/approvals/links/*", Who.STRANGER, 303, get("/approvals/links")),
    LINKS_UNKNOWN("/approvals/links/*", Who.STAFF, 200, get("/approvals/links?invoice=none")),
    REVOKE_BY_GET("/approvals/links/*", Who.STAFF, 405, get("/approvals/links/revoke")),
    REVOKE_FORGED("/approvals/links/*", Who.STAFF, 403, Request.of("POST", "/approvals/links/revoke")),
    SEND_FORGED("/approvals/links/*", Who.STAFF, 403, Request.of("POST", "/approvals/links/send")),
    END_LINKS("/approvals/links/*", Who.STAFF, 403, get("/approvals/links/all")),
    END_LINKS_CLOSED("/approvals/links/*", Who.STRANGER, 303, get("/approvals/links/all")),
    END_LINKS_FORGED("/approvals/links/*", Who.STAFF, 403, Request.of("POST", "/approvals/links/all")),
    WORK("/approvals/work/*", Who.STAFF, 200, get("/approvals/work")),
    WORK_CLOSED("/approvals/work/*", Who.STRANGER, 303, get("/approvals/work")),
    REOPEN_BY_GET("/approvals/work/*", Who.STAFF, 405, get("/approvals/work/reopen")),
    REPEAT_FORGED("/approvals/work/*", Who.STAFF, 403, Request.of("POST", "/approvals/work/repeat")),
    DISCARD_FORGED("/approvals/work/*", Who.STAFF, 403, Request.of("POST", "/approvals/work/discard")),
    POSTINGS("/approvals/posting/*", Who.STAFF, 200, get("/approvals/posting")),
    POSTINGS_CLOSED("/approvals/posting/*", Who.STRANGER, 303, get("/approvals/posting")),
    POSTING_UNKNOWN("/approvals/posting/*", Who.STAFF, 404, get("/approvals/posting/receipt?id=1@nobody")),
    POSTING_LOOK_BY_GET("/approvals/posting/*", Who.STAFF, 405, get("/approvals/posting/look")),
    POSTING_AGAIN_FORGED("/approvals/posting/*", Who.STAFF, 403, Request.of("POST", "/approvals/posting/post")),
    POSTING_SETTLE_FORGED("/approvals/posting/*", Who.STAFF, 403, Request.of("POST", "/approvals/posting/settle")),
    POSTING_GIVE_UP_FORGED("/approvals/posting/*", Who.STAFF, 403, Request.of("POST", "/approvals/posting/give-up")),
    COMPARISON("/approvals/posting/comparison", Who.STAFF, 200, get("/approvals/posting/comparison")),
    COMPARISON_CLOSED("/approvals/posting/comparison", Who.STRANGER, 303, get("/approvals/posting/comparison")),
    COMPARISON_FORGED(
            "/approvals/posting/comparison", Who.STAFF, 403, Request.of("POST", "/approvals/posting/comparison")),
    METHODS("/approvals/methods/*", Who.STAFF, 403, get("/approvals/methods")),
    METHODS_CLOSED("/approvals/methods/*", Who.STRANGER, 303, get("/approvals/methods")),
    METHOD_SAVE_BY_GET("/approvals/methods/*", Who.STAFF, 405, get("/approvals/methods/save")),
    METHOD_SAVE_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/save")),
    METHOD_CONFIRM_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/confirm")),
    METHOD_DISCARD_FORGED("/approvals/methods/*", Who.STAFF, 403, Request.of("POST", "/approvals/methods/discard")),
    SUPPLIER("/approvals/supplier/*", Who.STAFF, 403, get("/approvals/supplier")),
    SUPPLIER_CLOSED("/approvals/supplier/*", Who.STRANGER, 303, get("/approvals/supplier")),
    SUPPLIER_LOGO("/approvals/supplier/*", Who.STAFF, 403, get("/approvals/supplier/logo")),
    SUPPLIER_NOWHERE("/approvals/supplier/*", Who.STAFF, 404, get("/approvals/supplier/nowhere")),
    SUPPLIER_FORGED("/approvals/supplier/*", Who.STAFF, 403, Request.of("POST", "/approvals/supplier")),
    SUPPLIER_TOO_LARGE("/approvals/supplier/*", Who.STAFF, 413, huge("/approvals/supplier")),
    AUDIT("/approvals/audit/*", Who.STAFF, 403, get("/approvals/audit")),
    AUDIT_FORGED("/approvals/audit/*", Who.STAFF, 403, Request.of("POST", "/approvals/audit/verify")),
    BOOKS("/approvals/books/*", Who.STAFF, 403, get("/approvals/books")),
    BOOK_IMPORT("/approvals/books/import", Who.STAFF, 403, get("/approvals/books/import")),
    BOOK_INVOICES("/approvals/books/invoices/*", Who.STAFF, 403, get("/approvals/books/invoices")),
    SESSIONS("/approvals/sessions/*", Who.STAFF, 200, get("/approvals/sessions")),
    SESSIONS_CLOSED("/approvals/sessions/*", Who.STRANGER, 303, get("/approvals/sessions")),
    SESSIONS_END_BY_GET("/approvals/sessions/*", Who.STAFF, 405, get("/approvals/sessions/end")),
    SESSIONS_END_FORGED("/approvals/sessions/*", Who.STAFF, 403, Request.of("POST", "/approvals/sessions/end")),
    COLLEAGUES("/approvals/sessions/*", Who.STAFF, 403, get("/approvals/sessions/colleagues")),
    COLLEAGUES_FORGED(
            "/approvals/sessions/*", Who.STAFF, 403, Request.of("POST", "/approvals/sessions/colleagues/end")),
    APPROVALS_NOWHERE("slipway-front", Who.STAFF, 404, get("/approvals/nowhere")),
    NOWHERE("slipway-front", Who.STRANGER, 404, get("/nowhere")),
    ROOT("slipway-front", Who.STRANGER, 404, get("/"));

    private final String page;
    private final Who who;
    private final int status;
    private final Request request;

    GuardedRoute(String page, Who who, int status, Request request) {
        this.page = page;
        this.who = who;
        this.status = status;
        this.request = request;
    }

    /** The pattern of the page that answers. */
    public String page() {
        return page;
    }

    public Who who() {
        return who;
    }

    public int status() {
        return status;
    }

    public Request request() {
        return request;
    }

    private static Request huge(String target) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"company\"\r\n\r\n";
        byte[] body = Arrays.copyOf(part.getBytes(StandardCharsets.US_ASCII), 34_000_000);
        return Request.of("POST", target).sending("multipart/form-data; boundary=b", body);
    }

    /** Who asks. */
    public enum Who {
        STRANGER,
        CUSTOMER,
        STAFF
    }
}
