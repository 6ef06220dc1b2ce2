// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.StaffPaths;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.letter.internal.DigestPage.Line;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.work.Work;

/** Writes digests from what waits at this moment, in the supplier's first language; they name no slip and no customer. */
final class DigestWriter {

    private final HostLedger ledger;
    private final SupplierProfiles profiles;
    private final DigestCounts.Sources sources;
    private final StaffPaths paths;
    private final Clock clock;

    DigestWriter(HostLedger ledger, SupplierProfiles profiles, DigestCounts.Sources sources, Places places) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.sources = sources;
        this.paths = places.paths();
        this.clock = places.clock();
    }

    /** Where the lists are, and what time it is. */
    record Places(StaffPaths paths, Clock clock) {}

    /** The digest that was ordered; needless if nothing waits, or nobody is at this address any more. */
    LetterResult write(Work work) {
        SupplierProfile profile = profiles.of(work.supplier());
        StaffDigest digest = profile.digest();
        Optional<DigestOrders> order = DigestOrders.read(work);
        if (order.isEmpty()) {
            return new LetterResult.Impossible("this is no order of a digest");
        }
        if (digest.rhythm().off() || order.get().number() > digest.addresses().size()) {
            return new LetterResult.Needless("it is not wanted any more");
        }
        DigestCounts counts = counts(work.supplier(), digest, order.get().since());
        if (counts.nothing()) {
            return new LetterResult.Needless("nothing waits");
        }
        String address = digest.addresses().get(order.get().number() - 1);
        return ledger.supplier(work.supplier())
                .<LetterResult>map(supplier ->
                        new LetterResult.Ready(letter(address, page(supplier, profile, counts, order.get()))))
                .orElseGet(() -> new LetterResult.Impossible("the host has no supplier " + work.supplier()));
    }

    private DigestCounts counts(SupplierId supplier, StaffDigest digest, Instant since) {
        Instant now = clock.instant();
        return sources.count(supplier, since, now.minus(digest.waiting()), now);
    }

    private DigestPage page(Supplier supplier, SupplierProfile profile, DigestCounts counts, DigestOrders order) {
        Texts texts =
                Texts.of(profile.languages().first().orElse(supplier.locality().locale()));
        URI undecided = paths.queue(QueueView.TO_DECIDE, supplier.id());
        String hours = Long.toString(profile.digest().waiting().toHours());
        List<Line> lines = Stream.of(
                        line(texts, "fresh", since(order, supplier, texts), counts.fresh(), undecided),
                        line(texts, "waiting", hours, counts.waiting(), undecided),
                        line(texts, "refused", "", counts.refused(), undecided),
                        line(texts, "posting", "", counts.posting(), paths.queue(QueueView.IN_POSTING, supplier.id())),
                        line(texts, "parked", "", counts.parked(), paths.parkedWork()))
                .flatMap(Optional::stream)
                .toList();
        return new DigestPage(
                texts.language(),
                texts.get("digest.subject", supplier.name()),
                texts.get("digest.news", supplier.name()),
                lines,
                List.of(texts.get("digest.why"), texts.get("closing.automatic")));
    }

    private static Optional<Line> line(Texts texts, String key, String detail, long count, URI url) {
        String number = Long.toString(count);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        texts.get("digest." + key, detail),
                        count < DigestCounts.MOST ? number : texts.get("digest.most", number),
                        url.toString()));
    }

    private static String since(DigestOrders order, Supplier supplier, Texts texts) {
        ZoneId zone = supplier.locality().zone();
        Locale language = new Locale(texts.language(), supplier.locality().country());
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language)
                .format(order.since().atZone(zone));
    }

    private static Letter letter(String address, DigestPage page) {
        StringOutput text = new StringOutput();
        org.slipway.letter.internal.text.JtedigestGenerated.render(text, null, page);
        StringOutput html = new StringOutput();
        org.slipway.letter.internal.html.JtedigestGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return new Letter(address, "Slipway", "", new Letter.Content(page.subject(), text.toString(), html.toString()));
    }
}
