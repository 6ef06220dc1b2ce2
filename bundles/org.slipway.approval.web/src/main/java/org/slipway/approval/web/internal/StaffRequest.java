// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.operation.OpenWork;
import org.slipway.approval.web.internal.page.Frame;
import org.slipway.approval.web.internal.page.Frame.Around;
import org.slipway.approval.web.internal.page.NoticePage;
import org.slipway.approval.web.internal.page.SlipPage.Link;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.pages.JtenoticeGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;
import org.slipway.web.Formats;
import org.slipway.web.PageTemplate;
import org.slipway.web.Pages;
import org.slipway.web.Texts;

/** A request of somebody who is signed in, with what its answer needs. */
record StaffRequest(Exchange exchange, StaffSession session, StaffSessions sessions, StaffZones zones) {

    /** Both halves of an HTTP exchange, and the reader's language. */
    record Exchange(HttpServletRequest request, HttpServletResponse response, Texts texts) {}

    /** Who is signed in. */
    Staff staff() {
        return session.staff();
    }

    /** Whether it brings back what was typed before a session ended. */
    boolean restored() {
        return exchange.request() instanceof KeptRequest;
    }

    /** For every form of the answer. */
    String formToken() {
        return sessions.formToken(session);
    }

    /** The zone of the times of a supplier. */
    ZoneId zone(SupplierId supplier) {
        return zones.of(supplier);
    }

    /** A supplier as the host names it, or its id while nothing is known of it. */
    String supplierName(SupplierId supplier) {
        return sessions.supplier(supplier).map(Supplier::name).orElse(supplier.value());
    }

    /** The day at a supplier's place. */
    LocalDate today(SupplierId supplier) {
        return sessions.today(zone(supplier));
    }

    /** The suppliers in reach whose customers can't pay. */
    Set<SupplierId> unpayable() {
        return sessions.unpayable(staff());
    }

    /** Those of whom some customers can't pay, and in which currencies. */
    Map<SupplierId, Set<CurrencyUnit>> lacking() {
        return sessions.lacking(staff());
    }

    /** Those of these suppliers of whom a proposed account waits for a second admin. */
    Set<SupplierId> proposed(Set<SupplierId> suppliers) {
        return sessions.proposed(suppliers);
    }

    /** For how many accounts of which suppliers a proposal waits for this reader. */
    Map<SupplierId, Integer> toConfirm() {
        return sessions.toConfirm(staff());
    }

    /** A country in the reader's language; by its code where that has no name for it. */
    String country(String code) {
        return new Locale("", code).getDisplayCountry(texts().language());
    }

    /** Suppliers in reach that are known by now, by their ids. */
    List<Supplier> met() {
        return sessions.met(staff());
    }

    /** Whether the reader, who reaches every supplier, has named one that the host surely has not. */
    boolean absent(SupplierId supplier) {
        return staff().scope().every() && sessions.absent(supplier);
    }

    /** Whether the books of a supplier are kept on this screen. */
    boolean keepsBooks(SupplierId supplier) {
        return keepsBooks(SupplierScope.of(supplier));
    }

    /** Whether those of any supplier in reach are. */
    boolean keepsBooks() {
        return keepsBooks(staff().scope());
    }

    private boolean keepsBooks(SupplierScope scope) {
        return sessions.books().filter(books -> books.keeps(scope)).isPresent();
    }

    /** A field of the form; empty if it was left out. */
    String field(String name) {
        String value = exchange.request().getParameter(name);
        return value == null ? "" : value;
    }

    /** As the supplier writes amounts, dates and times. */
    Formats formats(Supplier supplier) {
        Locality place = supplier.locality();
        return new Formats(new Locality(place.country(), place.locale(), zones.of(supplier)));
    }

    /** A point in time at a supplier's place, as the reader's language writes it. */
    String time(SupplierId supplier, Instant instant) {
        return new Formats(new Locality("PH", new Locale(texts().language().getLanguage(), "PH"), zone(supplier)))
                .time(instant);
    }

    String text(String key, Object... arguments) {
        return exchange.texts().get(key, arguments);
    }

    Texts texts() {
        return exchange.texts();
    }

    HttpServletResponse response() {
        return exchange.response();
    }

    Frame frame(String title) {
        return new Frame(texts(), title, staff().name(), formToken(), Places.of(this), around());
    }

    /** The zones are named when the page is written, with all its times. */
    private Around around() {
        return new Around(Warnings.of(this), () -> zones.named(texts()), restored());
    }

    <V> void page(int status, PageTemplate<V> template, V view) throws IOException {
        Pages.send(response(), status, template, view);
    }

    /** Answers with one message, whose texts are found under a key, and a way on. */
    void notice(int status, String key, String link) throws IOException {
        String heading = text(key + ".heading");
        NoticePage view = new NoticePage(
                texts(), Optional.of(frame(heading)), heading, text(key + ".explanation"), text(key + ".link"), link);
        page(status, JtenoticeGenerated::render, view);
    }

    /** What a kind of work does, in words; a kind that others have added goes by its name. */
    String kind(OpenWork work) {
        String key = "work.kind." + work.kind();
        return texts().has(key) ? text(key) : work.kind();
    }

    /** A notice at the top of a page, whose texts are found under a key. */
    Notice notice(String style, String key, Object... arguments) {
        return new Notice(style, text(key + ".heading"), text(key + ".explanation", arguments));
    }

    /** One that leads to what it speaks of. */
    Notice notice(String style, String key, List<Link> links) {
        return new Notice(style, text(key + ".heading"), text(key + ".explanation"), links);
    }

    void error(ErrorKind kind) throws IOException {
        ErrorPages.send(exchange.request(), response(), kind);
    }
}
