// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.function.BiFunction;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal.Field;
import org.slipway.approval.web.internal.page.SlipPage.Choice;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SupplierPage;

/** The part of a supplier's settings that says how staff is told what waits. */
final class DigestForm {

    private DigestForm() {}

    static SettingsEntry.Digest read(StaffRequest request) {
        return new SettingsEntry.Digest(
                request.field("digestAddresses"), request.field("digest"), request.field("digestWaitingHours"));
    }

    static SettingsEntry.Digest of(StaffDigest digest) {
        return new SettingsEntry.Digest(
                String.join("\n", digest.addresses()),
                digest.rhythm().toString(),
                Long.toString(digest.waiting().toHours()));
    }

    /**
     * What the page shows of it.
     *
     * @param field makes a field of what was typed and what it is about
     */
    static SupplierPage.Digest page(
            StaffRequest request, SettingsEntry.Digest typed, BiFunction<String, Field, SupplierPage.Field> field) {
        return new SupplierPage.Digest(
                DigestRhythm.all().stream()
                        .map(rhythm -> new Choice(
                                rhythm.toString(),
                                text(request, rhythm),
                                rhythm.toString().equals(typed.rhythm())))
                        .toList(),
                field.apply("", Field.DIGEST_RHYTHM).problem(),
                field.apply(typed.addresses(), Field.DIGEST_ADDRESSES),
                field.apply(typed.waitingHours(), Field.DIGEST_WAITING));
    }

    /** What is in force, in words. */
    static List<Fact> inForce(StaffRequest request, StaffDigest digest) {
        return List.of(
                new Fact(request.text("set.digest"), text(request, digest.rhythm())),
                new Fact(request.text("set.digestAddresses"), addresses(request, digest)),
                new Fact(
                        request.text("set.digestWaitingHours"),
                        Long.toString(digest.waiting().toHours())));
    }

    private static String addresses(StaffRequest request, StaffDigest digest) {
        return digest.addresses().isEmpty() ? request.text("set.never") : String.join(", ", digest.addresses());
    }

    private static String text(StaffRequest request, DigestRhythm rhythm) {
        if (rhythm.daily()) {
            return request.text("set.digest.daily", "%02d:00".formatted(rhythm.atHour()));
        }
        return switch (rhythm.everyHours()) {
            case 0 -> request.text("set.digest.off");
            case 1 -> request.text("set.digest.hourly");
            default -> request.text("set.digest.every", Integer.toString(rhythm.everyHours()));
        };
    }
}
